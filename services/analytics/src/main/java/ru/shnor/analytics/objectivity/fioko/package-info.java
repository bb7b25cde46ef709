/** The markers that FIOKO has published, reproduced with their weaknesses. Plain Java. */
@NullMarked
package ru.shnor.analytics.objectivity.fioko;

import org.jspecify.annotations.NullMarked;
