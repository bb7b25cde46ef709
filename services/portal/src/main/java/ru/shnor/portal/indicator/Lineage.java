package ru.shnor.portal.indicator;

import java.util.List;
import java.util.Optional;

/** What the outcome of one school rests on: list, results, their revisions and files. */
public record Lineage(List<Entry> lists, List<Results> results, List<Upload> uploads) {

  /** Why the school is on the list. */
  public record Entry(String id, long revision, String basis) {}

  /** Results of a season and all their revisions that are remembered. */
  public record Results(String id, int year, String season, long revision, List<Known> revisions) {}

  /** A revision, when it became known, and its files. */
  public record Known(long revision, String knownAt, boolean counted, List<String> uploadIds) {}

  /** A file. */
  public record Upload(
      String uploadId,
      Optional<String> fileName,
      Optional<String> uploadedAt,
      Optional<String> uploadedBy) {}

  /** Names of the files of a revision, ids where no name is known. */
  public List<String> files(Known known) {
    return known.uploadIds().stream()
        .map(
            id ->
                uploads.stream()
                    .filter(one -> one.uploadId().equals(id))
                    .flatMap(one -> one.fileName().stream())
                    .findFirst()
                    .orElse(id))
        .toList();
  }
}
