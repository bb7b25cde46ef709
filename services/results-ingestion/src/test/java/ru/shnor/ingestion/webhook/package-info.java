@NullMarked
package ru.shnor.ingestion.webhook;

import org.jspecify.annotations.NullMarked;
