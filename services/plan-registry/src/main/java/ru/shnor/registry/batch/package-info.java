/** The registry without its service: one file in, one JSON document out. */
@NullMarked
package ru.shnor.registry.batch;

import org.jspecify.annotations.NullMarked;
