@NullMarked
package ru.shnor.ingestion.pupil;

import org.jspecify.annotations.NullMarked;
