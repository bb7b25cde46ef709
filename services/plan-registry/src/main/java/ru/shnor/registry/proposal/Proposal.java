package ru.shnor.registry.proposal;

import java.util.List;
import ru.shnor.registry.plan.Plan;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.PlanLevel;

/**
 * A plan read from a file, waiting to be confirmed.
 *
 * @param file its name, for people
 * @param measures as they would be if the plan were new
 * @param questions on the file as a whole; those on a measure are with it
 * @param createdAt ISO 8601 instant
 */
record Proposal(
    String proposalId,
    String planId,
    int year,
    PlanLevel level,
    String municipalityId,
    String schoolId,
    String file,
    List<Plan.Section> sections,
    List<MeasureState> measures,
    List<String> questions,
    String createdAt,
    String createdBy) {

  Proposal {
    sections = List.copyOf(sections);
    measures = List.copyOf(measures);
    questions = List.copyOf(questions);
  }
}
