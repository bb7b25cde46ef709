/** A plan's file handed in, looked at and confirmed — загрузка плана. */
@NullMarked
package ru.shnor.portal.proposal;

import org.jspecify.annotations.NullMarked;
