/** Tests. */
@NullMarked
package ru.shnor.registry.draft;

import org.jspecify.annotations.NullMarked;
