@NullMarked
package ru.shnor.stack.region;

import org.jspecify.annotations.NullMarked;
