package ru.shnor.registry.gazetteer;

import java.util.List;

/** What a name may mean. */
public sealed interface Match {

  /** Exactly one municipality. */
  record Known(Place place) implements Match {}

  /** None exactly, these perhaps; a person must say. */
  record Similar(List<Place> places) implements Match {
    public Similar {
      places = List.copyOf(places);
    }
  }

  /** None. */
  record Unknown() implements Match {}
}
