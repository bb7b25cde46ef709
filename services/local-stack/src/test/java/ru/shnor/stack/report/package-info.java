@NullMarked
package ru.shnor.stack.report;

import org.jspecify.annotations.NullMarked;
