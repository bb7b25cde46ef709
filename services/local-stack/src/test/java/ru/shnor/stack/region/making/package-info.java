@NullMarked
package ru.shnor.stack.region.making;

import org.jspecify.annotations.NullMarked;
