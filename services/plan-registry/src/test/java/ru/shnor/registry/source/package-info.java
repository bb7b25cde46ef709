/** Tests. */
@NullMarked
package ru.shnor.registry.source;

import org.jspecify.annotations.NullMarked;
