/** The June and November reports of a road map, assembled from what was reported. */
@NullMarked
package ru.shnor.registry.summary;

import org.jspecify.annotations.NullMarked;
