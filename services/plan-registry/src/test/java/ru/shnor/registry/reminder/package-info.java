@NullMarked
package ru.shnor.registry.reminder;

import org.jspecify.annotations.NullMarked;
