/** Good and hostile files, all made here; none is stored. */
@NullMarked
package ru.shnor.kit.sheet;

import org.jspecify.annotations.NullMarked;
