/**
 * Risk profiles — рисковый профиль школы: list, picture with table and reasons, verification,
 * directions.
 */
@NullMarked
package ru.shnor.portal.profile;

import org.jspecify.annotations.NullMarked;
