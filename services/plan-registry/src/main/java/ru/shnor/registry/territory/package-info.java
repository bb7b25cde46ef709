/** Municipalities and the spellings they are met under. */
@NullMarked
package ru.shnor.registry.territory;

import org.jspecify.annotations.NullMarked;
