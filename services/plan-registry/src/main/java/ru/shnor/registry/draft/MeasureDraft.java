package ru.shnor.registry.draft;

import java.util.List;
import java.util.Optional;
import ru.shnor.registry.deadline.Deadline;
import ru.shnor.registry.draft.layout.Question;
import ru.shnor.registry.gazetteer.Place;

/**
 * A measure of a plan that nobody has confirmed yet.
 *
 * @param annex 1-based number of the annex
 * @param number as printed, or given in order where the file has none
 * @param executors one text each
 * @param deadline as written
 * @param value what it means; empty if it was not understood
 * @param due empty if it has no dates
 * @param territories municipalities its title names
 * @param at where in the file, in Russian
 */
public record MeasureDraft(
    int annex,
    String number,
    String section,
    String title,
    List<String> executors,
    String deadline,
    Optional<Deadline> value,
    List<DueDraft> due,
    List<Place> territories,
    List<Question> questions,
    String at) {

  /** Name of the kind of a deadline that was not understood. */
  public static final String NOT_UNDERSTOOD = "not_understood";

  public MeasureDraft {
    executors = List.copyOf(executors);
    due = List.copyOf(due);
    territories = List.copyOf(territories);
    questions = List.copyOf(questions);
  }

  /** Name of the kind of its deadline. */
  public String kind() {
    return value.map(deadlineValue -> deadlineValue.kind().code()).orElse(NOT_UNDERSTOOD);
  }

  MeasureDraft asking(List<Question> all) {
    return new MeasureDraft(
        annex, number, section, title, executors, deadline, value, due, territories, all, at);
  }
}
