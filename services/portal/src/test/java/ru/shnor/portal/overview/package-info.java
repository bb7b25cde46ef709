@NullMarked
package ru.shnor.portal.overview;

import org.jspecify.annotations.NullMarked;
