@NullMarked
package ru.shnor.ingestion.intake;

import org.jspecify.annotations.NullMarked;
