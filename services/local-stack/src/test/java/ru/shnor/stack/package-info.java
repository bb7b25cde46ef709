@NullMarked
package ru.shnor.stack;

import org.jspecify.annotations.NullMarked;
