/** Refusals as application/problem+json in Russian. */
@NullMarked
package ru.shnor.kit.problem;

import org.jspecify.annotations.NullMarked;
