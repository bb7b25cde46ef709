/** Notes as people get them: the files are opened again and read. */
@NullMarked
package ru.shnor.analytics.note;

import org.jspecify.annotations.NullMarked;
