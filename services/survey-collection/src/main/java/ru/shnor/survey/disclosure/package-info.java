/** Which figures may be shown so that nobody can be singled out. Pure. */
@NullMarked
package ru.shnor.survey.disclosure;

import org.jspecify.annotations.NullMarked;
