package ru.shnor.ingestion.scale;

import java.util.ArrayList;
import java.util.List;

/** A scale with all its versions, the oldest first. */
record StoredScale(String id, List<Version> versions) {

  /**
   * A version.
   *
   * @param savedAt ISO 8601 instant, empty for a scale that comes with the program
   */
  record Version(int number, Scale scale, String savedBy, String savedAt) {}

  StoredScale {
    versions = List.copyOf(versions);
  }

  Version newest() {
    return versions.get(versions.size() - 1);
  }

  StoredScale with(Scale scale, String savedBy, String savedAt) {
    List<Version> all = new ArrayList<>(versions);
    all.add(new Version(newest().number() + 1, scale, savedBy, savedAt));
    return new StoredScale(id, all);
  }
}
