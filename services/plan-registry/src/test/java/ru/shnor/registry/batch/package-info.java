/** Tests. */
@NullMarked
package ru.shnor.registry.batch;

import org.jspecify.annotations.NullMarked;
