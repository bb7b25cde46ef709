@NullMarked
package ru.shnor.stack.place;

import org.jspecify.annotations.NullMarked;
