/**
 * Protocols of ОГЭ and ЕГЭ. They hold names: columns of persons are emptied before anybody else
 * sees a row, and only the code of the school, the score and the official mark are read.
 */
@NullMarked
package ru.shnor.ingestion.exam;

import org.jspecify.annotations.NullMarked;
