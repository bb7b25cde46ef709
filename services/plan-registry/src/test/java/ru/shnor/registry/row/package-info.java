/** Tests. */
@NullMarked
package ru.shnor.registry.row;

import org.jspecify.annotations.NullMarked;
