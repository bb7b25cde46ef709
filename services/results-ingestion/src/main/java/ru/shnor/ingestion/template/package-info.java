/** Which form is this: recognised from the cells alone. */
@NullMarked
package ru.shnor.ingestion.template;

import org.jspecify.annotations.NullMarked;
