package ru.shnor.ingestion.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.SchoolState;
import ru.shnor.wire.event.Subject;

/**
 * Which results an upload has set, or would set: numbers before and after, in the order of the
 * file. Sums of schools only.
 */
@Component
public class UploadChanges {

  /** Numbers of a result. */
  public record Numbers(int participants, Marks marks, int maxScore) {
    static Numbers of(ResultCell cell) {
      return new Numbers(cell.participants(), cell.marks(), cell.maxScore());
    }
  }

  /**
   * A result.
   *
   * @param before empty if there was none
   */
  public record Changed(
      String resultsId,
      String schoolId,
      String schoolName,
      Subject subject,
      int programmeGrade,
      Optional<Numbers> before,
      Numbers after) {

    /** The result a cell has set. */
    public static Changed of(
        String resultsId, SchoolState school, ResultCell cell, Optional<ResultCell> before) {
      return new Changed(
          resultsId,
          school.schoolId(),
          school.name(),
          cell.subject(),
          cell.programmeGrade(),
          before.map(Numbers::of),
          Numbers.of(cell));
    }
  }

  /** Some of them. */
  record Part(List<Changed> changes) {
    Part {
      changes = List.copyOf(changes);
    }
  }

  private final MongoDocuments<Part> parts;

  UploadChanges(MongoStore store) {
    this.parts = store.documents("upload_changes", Part.class);
  }

  /** Keeps the changes of a batch; once more replaces them. */
  public void keep(String uploadId, int part, List<Changed> changes) {
    String id = id(uploadId, part);
    boolean saved = false;
    while (!saved) {
      long revision = parts.find(id).map(Stored::revision).orElse(0L);
      saved = parts.save(id, revision, new Part(changes));
    }
  }

  /** Forgets the parts from this one on: an earlier reading had more. */
  public void forgetFrom(String uploadId, int part) {
    for (int at = part; ; at++) {
      Optional<Stored<Part>> stored = parts.find(id(uploadId, at));
      if (stored.isEmpty()) {
        return;
      }
      parts.delete(stored.get().id(), stored.get().revision());
    }
  }

  /** Changes of an upload in the order of the file, at most so many. */
  public List<Changed> of(String uploadId, int most, Scope scope) {
    List<Changed> all = new ArrayList<>();
    for (int at = 0; scope.isRegion() && all.size() < most; at++) {
      Optional<Stored<Part>> stored = parts.find(id(uploadId, at));
      if (stored.isEmpty()) {
        break;
      }
      all.addAll(stored.get().body().changes());
    }
    return all.size() > most ? all.subList(0, most) : all;
  }

  private static String id(String uploadId, int part) {
    return uploadId + "#" + part;
  }
}
