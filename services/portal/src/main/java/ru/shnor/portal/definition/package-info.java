/** Definitions of the indicator: their list and history, trying one out, making one official. */
@NullMarked
package ru.shnor.portal.definition;

import org.jspecify.annotations.NullMarked;
