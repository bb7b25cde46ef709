/** Tests. */
@NullMarked
package ru.shnor.registry.deadline.grammar;

import org.jspecify.annotations.NullMarked;
