@NullMarked
package ru.shnor.stack.issuer;

import org.jspecify.annotations.NullMarked;
