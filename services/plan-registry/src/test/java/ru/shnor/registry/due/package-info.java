/** Tests. */
@NullMarked
package ru.shnor.registry.due;

import org.jspecify.annotations.NullMarked;
