package ru.shnor.registry.draft;

import java.util.List;
import ru.shnor.registry.draft.layout.Question;

/** What came out of reading a file as a plan. */
public sealed interface PlanReading {

  /**
   * A plan.
   *
   * @param year the plan is for
   * @param questions on the file as a whole; those on a measure are with it
   */
  record Draft(
      int year, List<SectionDraft> sections, List<MeasureDraft> measures, List<Question> questions)
      implements PlanReading {
    public Draft {
      sections = List.copyOf(sections);
      measures = List.copyOf(measures);
      questions = List.copyOf(questions);
    }
  }

  /** No plan; the message is Russian and says what to do. */
  record NotAPlan(String message) implements PlanReading {}
}
