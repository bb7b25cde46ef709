/** Measures of plans: what is due, what was reported and decided. */
@NullMarked
package ru.shnor.registry.measure;

import org.jspecify.annotations.NullMarked;
