/** Schools of files that the register does not know, until a person decides who they are. */
@NullMarked
package ru.shnor.ingestion.quarantine;

import org.jspecify.annotations.NullMarked;
