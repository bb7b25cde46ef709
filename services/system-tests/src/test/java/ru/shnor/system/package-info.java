/** Black-box tests of the whole system over forked processes. */
@NullMarked
package ru.shnor.system;

import org.jspecify.annotations.NullMarked;
