@NullMarked
package ru.shnor.portal.access;

import org.jspecify.annotations.NullMarked;
