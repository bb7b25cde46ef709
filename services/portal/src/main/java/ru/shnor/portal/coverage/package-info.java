/** Which results are in, municipality by municipality. */
@NullMarked
package ru.shnor.portal.coverage;

import org.jspecify.annotations.NullMarked;
