@NullMarked
package ru.shnor.analytics.indicator;

import org.jspecify.annotations.NullMarked;
