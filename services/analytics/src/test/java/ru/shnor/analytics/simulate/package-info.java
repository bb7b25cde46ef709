@NullMarked
package ru.shnor.analytics.simulate;

import org.jspecify.annotations.NullMarked;
