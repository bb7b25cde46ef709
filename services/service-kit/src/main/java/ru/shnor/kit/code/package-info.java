/** Codes that every service must read the same way. */
@NullMarked
package ru.shnor.kit.code;

import org.jspecify.annotations.NullMarked;
