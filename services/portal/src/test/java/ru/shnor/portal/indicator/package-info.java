@NullMarked
package ru.shnor.portal.indicator;

import org.jspecify.annotations.NullMarked;
