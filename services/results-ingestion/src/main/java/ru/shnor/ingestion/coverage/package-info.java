/** Which results are in, and which known schools have none yet. */
@NullMarked
package ru.shnor.ingestion.coverage;

import org.jspecify.annotations.NullMarked;
