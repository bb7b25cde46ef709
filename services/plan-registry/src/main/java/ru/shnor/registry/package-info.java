/** The register of the programme: territories, schools, yearly lists. */
@NullMarked
package ru.shnor.registry;

import org.jspecify.annotations.NullMarked;
