/** Plans of the region, of municipalities and of schools. */
@NullMarked
package ru.shnor.registry.plan;

import org.jspecify.annotations.NullMarked;
