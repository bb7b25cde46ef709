package ru.shnor.ingestion.results;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.ResultPart;
import ru.shnor.wire.event.TaskPoints;

/**
 * What becomes of a result when another file speaks of it. Marks come from the newest file that has
 * them; each other part (scores, journal, tasks) from the newest file that has that part. A part
 * that cannot belong to the participants of the marks is not kept beside them.
 */
final class CellMerge {

  /** The outcome and the result as it stands now. */
  record Merged(ResultBook.Entered outcome, ResultCell cell) {}

  private final ResultCell before;
  private final ResultCell cell;
  private final Predicate<String> later;

  private CellMerge(ResultCell before, ResultCell cell, Predicate<String> later) {
    this.before = before;
    this.cell = cell;
    this.later = later;
  }

  /**
   * Merges.
   *
   * @param later whether an upload was handed in after the one that is entered
   */
  static Merged of(ResultCell before, ResultCell cell, Predicate<String> later) {
    CellMerge merge = new CellMerge(before, cell, later);
    return cell.uploadId().isEmpty() ? merge.parts() : merge.marks();
  }

  /**
   * What is left of a result without what some uploads have told of it; empty if that is nothing.
   * Parts of other uploads stay, for the time without marks.
   */
  static Optional<ResultCell> without(ResultCell cell, Set<String> uploads) {
    Parts parts = new Parts(cell);
    boolean marked = !cell.uploadId().isEmpty() && !uploads.contains(cell.uploadId());
    boolean any = false;
    for (ResultPart part : ResultPart.values()) {
      String source = source(cell, part);
      if (source.isEmpty()) {
        continue;
      }
      if (uploads.contains(source)) {
        parts.drop(part);
      } else {
        parts.take(cell, part, source);
        any = true;
      }
    }
    if (!marked && !any) {
      return Optional.empty();
    }
    ResultCell marks =
        marked
            ? cell
            : new ResultCell(
                cell.subject(),
                cell.programmeGrade(),
                cell.participants(),
                new Marks(0, 0, 0, 0),
                cell.maxScore(),
                "");
    return Optional.of(parts.cell(cell.participants(), marks));
  }

  /** The uploads a result rests on. */
  static Set<String> uploads(ResultCell cell) {
    Set<String> uploads = new HashSet<>(cell.sources().values());
    if (!cell.uploadId().isEmpty()) {
      uploads.add(cell.uploadId());
    }
    return uploads;
  }

  private Merged marks() {
    if (!before.uploadId().isEmpty() && !before.uploadId().equals(cell.uploadId())) {
      if (sameNumbers()) {
        return new Merged(ResultBook.Entered.DUPLICATE, before);
      }
      if (later.test(before.uploadId())) {
        return new Merged(ResultBook.Entered.OVERTAKEN, before);
      }
    }
    Parts parts = new Parts(cell);
    boolean dropped = false;
    for (ResultPart part : ResultPart.values()) {
      String source = source(before, part);
      boolean mine = source.isEmpty() || source.equals(cell.uploadId());
      if (mine || (has(cell, part) && !later.test(source))) {
        continue;
      }
      boolean ofOldMarks = source.equals(before.uploadId());
      boolean fits = ofOldMarks ? sameMarks() : fits(before, part, cell.participants());
      if (fits) {
        parts.take(before, part, source);
      } else {
        dropped |= !has(cell, part);
      }
    }
    ResultCell merged = parts.cell(cell.participants(), cell);
    return new Merged(
        dropped ? ResultBook.Entered.PARTS_DROPPED : ResultBook.Entered.ACCEPTED, merged);
  }

  private Merged parts() {
    Parts parts = new Parts(before);
    ResultBook.Entered outcome = ResultBook.Entered.DUPLICATE;
    for (ResultPart part : ResultPart.values()) {
      if (!has(cell, part)) {
        continue;
      }
      String mine = source(cell, part);
      String theirs = source(before, part);
      boolean known = !before.uploadId().isEmpty();
      if (has(before, part) && same(part) && !theirs.equals(mine)) {
        continue;
      }
      if (has(before, part) && !theirs.equals(mine) && later.test(theirs)) {
        outcome = ResultBook.Entered.OVERTAKEN;
      } else if (known && !belongs(part)) {
        outcome = ResultBook.Entered.CONTRADICTED;
      } else {
        parts.take(cell, part, mine);
        outcome = ResultBook.Entered.ACCEPTED;
      }
    }
    boolean known = !before.uploadId().isEmpty();
    int participants =
        known || cell.participants() == 0 || outcome != ResultBook.Entered.ACCEPTED
            ? before.participants()
            : cell.participants();
    return new Merged(outcome, parts.cell(participants, before));
  }

  /** The part of the new file beside the marks that are known. */
  private boolean belongs(ResultPart part) {
    boolean sameParticipants =
        cell.participants() == 0 || cell.participants() == before.participants();
    boolean sameScale = part != ResultPart.SCORES || cell.maxScore() == before.maxScore();
    return sameParticipants && sameScale && fits(cell, part, before.participants());
  }

  /** Whether a part can be that of so many participants. */
  private static boolean fits(ResultCell of, ResultPart part, int participants) {
    return switch (part) {
      case SCORES -> sum(of.scores()) == participants;
      case JOURNAL -> sum(of.journal()) <= participants;
      case TASKS ->
          of.tasks().stream().allMatch(task -> task.points() <= (long) task.max() * participants);
    };
  }

  private boolean sameMarks() {
    return before.participants() == cell.participants() && before.marks().equals(cell.marks());
  }

  /** Whether the new cell says nothing that is not known already. */
  private boolean sameNumbers() {
    return sameMarks()
        && before.maxScore() == cell.maxScore()
        && java.util.Arrays.stream(ResultPart.values())
            .allMatch(part -> !has(cell, part) || same(part));
  }

  private boolean same(ResultPart part) {
    return switch (part) {
      case SCORES -> before.scores().equals(cell.scores());
      case JOURNAL -> before.journal().equals(cell.journal());
      case TASKS -> before.tasks().equals(cell.tasks());
    };
  }

  private static boolean has(ResultCell one, ResultPart part) {
    return switch (part) {
      case SCORES -> !one.scores().isEmpty();
      case JOURNAL -> !one.journal().isEmpty();
      case TASKS -> !one.tasks().isEmpty();
    };
  }

  /** The upload a part is from; empty if there is no such part. */
  private static String source(ResultCell one, ResultPart part) {
    return has(one, part) ? one.sources().getOrDefault(part, one.uploadId()) : "";
  }

  private static int sum(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }

  /** The parts as they are put together. */
  private static final class Parts {
    private final Map<ResultPart, String> sources = new EnumMap<>(ResultPart.class);
    private List<Integer> scores;
    private List<Integer> journal;
    private List<TaskPoints> tasks;

    Parts(ResultCell from) {
      this.scores = from.scores();
      this.journal = from.journal();
      this.tasks = from.tasks();
      this.sources.putAll(from.sources());
    }

    void take(ResultCell from, ResultPart part, String source) {
      sources.put(part, source);
      switch (part) {
        case SCORES -> scores = from.scores();
        case JOURNAL -> journal = from.journal();
        case TASKS -> tasks = from.tasks();
      }
    }

    void drop(ResultPart part) {
      sources.remove(part);
      switch (part) {
        case SCORES -> scores = List.of();
        case JOURNAL -> journal = List.of();
        case TASKS -> tasks = List.of();
      }
    }

    ResultCell cell(int participants, ResultCell marks) {
      Map<ResultPart, String> others = new EnumMap<>(ResultPart.class);
      sources.forEach(
          (part, source) -> {
            if (!source.equals(marks.uploadId())) {
              others.put(part, source);
            }
          });
      return new ResultCell(
          marks.subject(),
          marks.programmeGrade(),
          participants,
          marks.marks(),
          marks.maxScore(),
          marks.uploadId(),
          scores,
          journal,
          tasks,
          others);
    }
  }
}
