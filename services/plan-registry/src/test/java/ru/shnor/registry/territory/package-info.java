/** Tests. */
@NullMarked
package ru.shnor.registry.territory;

import org.jspecify.annotations.NullMarked;
