/** The schools we know, fed from Kafka. */
@NullMarked
package ru.shnor.ingestion.directory;

import org.jspecify.annotations.NullMarked;
