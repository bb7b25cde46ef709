/** Tests. */
@NullMarked
package ru.shnor.registry.words;

import org.jspecify.annotations.NullMarked;
