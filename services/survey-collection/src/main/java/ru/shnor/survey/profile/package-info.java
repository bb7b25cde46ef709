/**
 * Risk profiles — рисковый профиль школы: factors with levels and reasons by a rule that is data,
 * verification, and the directions a school works in.
 */
@NullMarked
package ru.shnor.survey.profile;

import org.jspecify.annotations.NullMarked;
