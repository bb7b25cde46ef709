/** Bodies of the events: each is the full current state of one thing. */
@NullMarked
package ru.shnor.wire.event;

import org.jspecify.annotations.NullMarked;
