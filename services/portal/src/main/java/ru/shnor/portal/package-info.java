/** The pages of the system; the portal owns no data. */
@NullMarked
package ru.shnor.portal;

import org.jspecify.annotations.NullMarked;
