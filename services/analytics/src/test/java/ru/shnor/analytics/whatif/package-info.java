@NullMarked
package ru.shnor.analytics.whatif;

import org.jspecify.annotations.NullMarked;
