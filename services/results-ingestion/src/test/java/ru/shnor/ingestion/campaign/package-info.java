/** Tests of campaign. */
@NullMarked
package ru.shnor.ingestion.campaign;

import org.jspecify.annotations.NullMarked;
