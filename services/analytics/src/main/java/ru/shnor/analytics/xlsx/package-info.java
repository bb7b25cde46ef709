/** Tables of documents as workbooks. */
@NullMarked
package ru.shnor.analytics.xlsx;

import org.jspecify.annotations.NullMarked;
