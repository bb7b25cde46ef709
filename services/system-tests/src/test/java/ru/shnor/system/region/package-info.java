/** A made-up region small enough to be sent in seconds, and what must come out of it. */
@NullMarked
package ru.shnor.system.region;

import org.jspecify.annotations.NullMarked;
