/** Tests of template. */
@NullMarked
package ru.shnor.ingestion.template;

import org.jspecify.annotations.NullMarked;
