/** Working days by the production calendar. No Spring, no store. */
@NullMarked
package ru.shnor.registry.workday;

import org.jspecify.annotations.NullMarked;
