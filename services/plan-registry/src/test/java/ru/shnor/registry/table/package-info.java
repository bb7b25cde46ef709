/** Tests. */
@NullMarked
package ru.shnor.registry.table;

import org.jspecify.annotations.NullMarked;
