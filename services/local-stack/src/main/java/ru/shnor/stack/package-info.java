/** The whole system on one machine: what runs, where it answers, how it starts and stops. */
@NullMarked
package ru.shnor.stack;

import org.jspecify.annotations.NullMarked;
