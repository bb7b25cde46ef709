/** The June and November reports of a road map. */
@NullMarked
package ru.shnor.portal.summary;

import org.jspecify.annotations.NullMarked;
