/** Hands files to the services that take them, and says what became of each. */
@NullMarked
package ru.shnor.stack.delivery;

import org.jspecify.annotations.NullMarked;
