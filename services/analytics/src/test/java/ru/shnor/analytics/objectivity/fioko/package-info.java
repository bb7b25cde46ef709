/** Tests of the published markers. */
@NullMarked
package ru.shnor.analytics.objectivity.fioko;

import org.jspecify.annotations.NullMarked;
