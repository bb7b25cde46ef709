/** Results ingestion: files of the assessment become checked results. */
@NullMarked
package ru.shnor.ingestion;

import org.jspecify.annotations.NullMarked;
