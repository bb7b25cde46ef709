/** Scales of works: which primary score makes which mark, with source and versions. */
@NullMarked
package ru.shnor.portal.scale;

import org.jspecify.annotations.NullMarked;
