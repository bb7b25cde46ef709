/** Which municipality has reported on what. */
@NullMarked
package ru.shnor.registry.coverage;

import org.jspecify.annotations.NullMarked;
