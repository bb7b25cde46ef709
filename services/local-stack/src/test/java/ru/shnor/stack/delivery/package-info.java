@NullMarked
package ru.shnor.stack.delivery;

import org.jspecify.annotations.NullMarked;
