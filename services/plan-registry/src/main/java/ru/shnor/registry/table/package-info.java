/** A sheet with a header becomes lines with known columns. */
@NullMarked
package ru.shnor.registry.table;

import org.jspecify.annotations.NullMarked;
