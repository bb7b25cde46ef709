/** The wire between the services: topics, headers and the one JSON form of every event. */
@NullMarked
package ru.shnor.wire;

import org.jspecify.annotations.NullMarked;
