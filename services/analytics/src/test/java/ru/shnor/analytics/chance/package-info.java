@NullMarked
package ru.shnor.analytics.chance;

import org.jspecify.annotations.NullMarked;
