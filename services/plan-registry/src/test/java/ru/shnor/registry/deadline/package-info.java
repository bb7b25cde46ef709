/** Tests. */
@NullMarked
package ru.shnor.registry.deadline;

import org.jspecify.annotations.NullMarked;
