/** Schools and what they are known by. */
@NullMarked
package ru.shnor.registry.school;

import org.jspecify.annotations.NullMarked;
