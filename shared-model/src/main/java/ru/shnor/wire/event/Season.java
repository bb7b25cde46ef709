package ru.shnor.wire.event;

/**
 * When in the year a work was written. In autumn pupils of the next grade write the work of the
 * grade before, so values of different seasons are not comparable without reservation.
 */
public enum Season {
  SPRING,
  AUTUMN
}
