@NullMarked
package ru.shnor.stack.process;

import org.jspecify.annotations.NullMarked;
