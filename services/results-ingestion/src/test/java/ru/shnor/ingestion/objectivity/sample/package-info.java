/** Tests of samples. */
@NullMarked
package ru.shnor.ingestion.objectivity.sample;

import org.jspecify.annotations.NullMarked;
