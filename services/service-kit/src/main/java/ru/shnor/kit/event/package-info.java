/**
 * Publishing what is marked unpublished, and listening: higher revision wins, poison goes to the
 * dead letters.
 */
@NullMarked
package ru.shnor.kit.event;

import org.jspecify.annotations.NullMarked;
