/** Recursive descent from tokens to a deadline; each class is a part of the grammar. */
@NullMarked
package ru.shnor.registry.deadline.grammar;

import org.jspecify.annotations.NullMarked;
