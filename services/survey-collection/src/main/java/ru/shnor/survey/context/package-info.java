/** Context data of schools — контекстные данные об ОО: numbers by school, year and column. */
@NullMarked
package ru.shnor.survey.context;

import org.jspecify.annotations.NullMarked;
