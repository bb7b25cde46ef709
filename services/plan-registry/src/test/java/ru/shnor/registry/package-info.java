/** Tests of the plan registry. */
@NullMarked
package ru.shnor.registry;

import org.jspecify.annotations.NullMarked;
