/** Why a school has its outcome. */
@NullMarked
package ru.shnor.portal.school;

import org.jspecify.annotations.NullMarked;
