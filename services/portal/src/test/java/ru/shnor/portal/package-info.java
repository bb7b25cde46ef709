@NullMarked
package ru.shnor.portal;

import org.jspecify.annotations.NullMarked;
