/** Acts of control of a school's results. */
@NullMarked
package ru.shnor.ingestion.objectivity.act;

import org.jspecify.annotations.NullMarked;
