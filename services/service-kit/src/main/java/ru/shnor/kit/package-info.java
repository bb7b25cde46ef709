/** What every service does the same way; knows no event type. */
@NullMarked
package ru.shnor.kit;

import org.jspecify.annotations.NullMarked;
