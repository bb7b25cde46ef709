package ru.shnor.analytics.alert.finder;

import java.util.List;
import ru.shnor.analytics.alert.cause.Cause;
import ru.shnor.analytics.alert.cause.Picture;
import ru.shnor.analytics.alert.rule.AlertRule;

/** Finds the causes of one kind of rule; the same picture gives the same causes. */
interface CauseFinder {

  List<Cause> find(Picture picture, AlertRule rule);

  /** Whether it looks at nothing but the region's copy, so that its answer lasts as long. */
  default boolean looksAtRegionOnly() {
    return false;
  }
}
