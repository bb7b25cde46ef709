@NullMarked
package ru.shnor.analytics.dynamics;

import org.jspecify.annotations.NullMarked;
