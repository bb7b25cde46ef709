@NullMarked
package ru.shnor.registry.workday;

import org.jspecify.annotations.NullMarked;
