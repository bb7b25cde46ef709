package ru.shnor.ingestion.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A template with all its versions, for an upload names the version it was read by.
 *
 * @param deleted whether files are no longer tried against it
 */
record StoredTemplate(String id, boolean deleted, List<Version> versions) {

  /**
   * One version, as its author sent it.
   *
   * @param number from 1
   * @param savedAt ISO 8601 instant
   */
  record Version(int number, String json, String savedBy, String savedAt) {}

  StoredTemplate {
    versions = List.copyOf(versions);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("template %s without a version".formatted(id));
    }
  }

  Version newest() {
    return versions.get(versions.size() - 1);
  }

  StoredTemplate with(Version version) {
    List<Version> more = new ArrayList<>(versions);
    more.add(version);
    return new StoredTemplate(id, false, more);
  }

  StoredTemplate without() {
    return new StoredTemplate(id, true, versions);
  }

  StoredTemplate back() {
    return new StoredTemplate(id, false, versions);
  }
}
