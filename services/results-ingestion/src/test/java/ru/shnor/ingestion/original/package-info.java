@NullMarked
package ru.shnor.ingestion.original;

import org.jspecify.annotations.NullMarked;
