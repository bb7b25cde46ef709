/** Schools that the rule of low results would propose for a list. */
@NullMarked
package ru.shnor.analytics.candidate;

import org.jspecify.annotations.NullMarked;
