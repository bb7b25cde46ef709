@NullMarked
package ru.shnor.analytics.breakdown;

import org.jspecify.annotations.NullMarked;
