/** Tests. */
@NullMarked
package ru.shnor.registry.gazetteer;

import org.jspecify.annotations.NullMarked;
