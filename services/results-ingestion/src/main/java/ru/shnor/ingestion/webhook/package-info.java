/**
 * Other systems are told when an upload has ended: signed, again and again, and only where allowed.
 */
@NullMarked
package ru.shnor.ingestion.webhook;

import org.jspecify.annotations.NullMarked;
