/** Descriptions of forms of files that a region has taught the system: шаблоны форм. */
@NullMarked
package ru.shnor.portal.layout;

import org.jspecify.annotations.NullMarked;
