/** Is this row true: what it says, or what is wrong with it. */
@NullMarked
package ru.shnor.registry.row;

import org.jspecify.annotations.NullMarked;
