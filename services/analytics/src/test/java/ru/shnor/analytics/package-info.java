@NullMarked
package ru.shnor.analytics;

import org.jspecify.annotations.NullMarked;
