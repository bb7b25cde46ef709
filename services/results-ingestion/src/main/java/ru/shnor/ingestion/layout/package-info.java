/** A new layout without code: templates as data, how they are recognised and what they read. */
@NullMarked
package ru.shnor.ingestion.layout;

import org.jspecify.annotations.NullMarked;
