@NullMarked
package ru.shnor.stack.demo;

import org.jspecify.annotations.NullMarked;
