/** Readiness, status and the watch on the parent process. */
@NullMarked
package ru.shnor.kit.health;

import org.jspecify.annotations.NullMarked;
