/** A document as people read it, before it becomes a file: headings, text, tables, charts. */
@NullMarked
package ru.shnor.analytics.document;

import org.jspecify.annotations.NullMarked;
