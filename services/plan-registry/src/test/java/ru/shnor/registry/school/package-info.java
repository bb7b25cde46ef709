/** Tests. */
@NullMarked
package ru.shnor.registry.school;

import org.jspecify.annotations.NullMarked;
