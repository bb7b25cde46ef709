/** Names of the region's municipalities as people write them. Java only. */
@NullMarked
package ru.shnor.registry.gazetteer;

import org.jspecify.annotations.NullMarked;
