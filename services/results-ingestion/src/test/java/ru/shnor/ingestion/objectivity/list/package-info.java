/** Tests of the list. */
@NullMarked
package ru.shnor.ingestion.objectivity.list;

import org.jspecify.annotations.NullMarked;
