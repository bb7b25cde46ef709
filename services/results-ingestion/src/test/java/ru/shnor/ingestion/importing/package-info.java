@NullMarked
package ru.shnor.ingestion.importing;

import org.jspecify.annotations.NullMarked;
