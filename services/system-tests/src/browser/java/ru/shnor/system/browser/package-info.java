/** The portal in a real browser; compiled only where there is one. */
@NullMarked
package ru.shnor.system.browser;

import org.jspecify.annotations.NullMarked;
