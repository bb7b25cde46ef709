/** The batch form: a folder of files becomes one JSON document with the indicator. */
@NullMarked
package ru.shnor.stack.report;

import org.jspecify.annotations.NullMarked;
