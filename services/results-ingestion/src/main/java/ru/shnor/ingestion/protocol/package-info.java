/**
 * Protocols of pupils without an official mark: the regional exports of 2020, 2021 and 2022 and the
 * filled collection form. Marks come from the scale of the work.
 */
@NullMarked
package ru.shnor.ingestion.protocol;

import org.jspecify.annotations.NullMarked;
