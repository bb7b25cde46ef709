/** Files handed in and what became of them. */
@NullMarked
package ru.shnor.portal.upload;

import org.jspecify.annotations.NullMarked;
