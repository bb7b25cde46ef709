/** What the ministry's notes and reports say: text, tables and conclusions from the figures. */
@NullMarked
package ru.shnor.analytics.note;

import org.jspecify.annotations.NullMarked;
