/** How a plan is laid out: header, annexes, sections, rows cut by pages, numbers. */
@NullMarked
package ru.shnor.registry.draft.layout;

import org.jspecify.annotations.NullMarked;
