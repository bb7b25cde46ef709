/** Rows of pupils in XLSX, beside the streaming reader of Apache POI. */
@NullMarked
package ru.shnor.benchmarks.xlsx;

import org.jspecify.annotations.NullMarked;
