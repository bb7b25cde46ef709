/** Which schools took part in a measure, and when. */
@NullMarked
package ru.shnor.registry.participation;

import org.jspecify.annotations.NullMarked;
