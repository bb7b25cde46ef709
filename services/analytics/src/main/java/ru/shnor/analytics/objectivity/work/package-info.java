/** Results of schools in one work, as the methods of objectivity take them. */
@NullMarked
package ru.shnor.analytics.objectivity.work;

import org.jspecify.annotations.NullMarked;
