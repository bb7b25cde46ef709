package ru.shnor.analytics.alert.cause;

import java.util.List;

/** Where objectivity findings come from. */
public interface Findings {

  /** All that are known now. */
  List<Finding> all();
}
