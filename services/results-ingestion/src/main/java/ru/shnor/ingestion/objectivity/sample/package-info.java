/** Control samples: drawn so that anybody can draw them again, before the papers are destroyed. */
@NullMarked
package ru.shnor.ingestion.objectivity.sample;

import org.jspecify.annotations.NullMarked;
