/** Draws the region: sizes, levels, luck, pupils, scores, marks. */
@NullMarked
package ru.shnor.stack.region.making;

import org.jspecify.annotations.NullMarked;
