/** The invented region as files, and its loading through the public APIs. */
@NullMarked
package ru.shnor.stack.demo;

import org.jspecify.annotations.NullMarked;
