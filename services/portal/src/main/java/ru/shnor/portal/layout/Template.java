package ru.shnor.portal.layout;

import java.util.Optional;

/** A template as results-ingestion lists it. */
record Template(
    String id, String title, int version, Optional<String> savedBy, Optional<String> savedAt) {

  /** A moment, or nothing. */
  public String savedMoment() {
    return savedAt.orElse("");
  }
}
