/**
 * Rows of pupils: checked and added up to one result of their school while the file is read, then
 * forgotten.
 */
@NullMarked
package ru.shnor.ingestion.pupil;

import org.jspecify.annotations.NullMarked;
