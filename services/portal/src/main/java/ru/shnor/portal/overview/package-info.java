/** The first page: the number, its warnings, all definitions, municipalities, schools. */
@NullMarked
package ru.shnor.portal.overview;

import org.jspecify.annotations.NullMarked;
