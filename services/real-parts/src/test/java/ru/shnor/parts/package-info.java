@NullMarked
package ru.shnor.parts;

import org.jspecify.annotations.NullMarked;
