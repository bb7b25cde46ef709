@NullMarked
package ru.shnor.analytics.run;

import org.jspecify.annotations.NullMarked;
