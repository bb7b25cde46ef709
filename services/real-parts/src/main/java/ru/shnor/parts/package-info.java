/**
 * The real things the system stands on, started on this machine: the Apache Kafka broker from its
 * jars and the best MongoDB that can be had.
 */
@NullMarked
package ru.shnor.parts;

import org.jspecify.annotations.NullMarked;
