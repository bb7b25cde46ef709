@NullMarked
package ru.shnor.registry.review;

import org.jspecify.annotations.NullMarked;
