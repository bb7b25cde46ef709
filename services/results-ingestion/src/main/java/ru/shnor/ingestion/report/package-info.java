/**
 * Reports of ФИС ОКО by school that tell a part of a result and no marks: comparison with the
 * journal, distribution of primary scores, points by task.
 */
@NullMarked
package ru.shnor.ingestion.report;

import org.jspecify.annotations.NullMarked;
