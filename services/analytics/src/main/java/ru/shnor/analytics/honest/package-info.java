/** Which formally positive dynamics are confirmed, and what explains the others. Plain Java. */
@NullMarked
package ru.shnor.analytics.honest;

import org.jspecify.annotations.NullMarked;
