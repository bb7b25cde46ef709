@NullMarked
package ru.shnor.analytics.candidate;

import org.jspecify.annotations.NullMarked;
