package ru.shnor.registry.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.shnor.registry.draft.DueDraft;
import ru.shnor.registry.draft.MeasureDraft;
import ru.shnor.registry.draft.PlanReading;
import ru.shnor.registry.draft.SectionDraft;
import ru.shnor.registry.draft.layout.Question;
import ru.shnor.registry.gazetteer.Place;

/** The JSON document of a plan, see the README. */
final class PlanJson {

  private PlanJson() {}

  static Map<String, Object> of(PlanReading.Draft draft) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("year", draft.year());
    json.put("sections", draft.sections().stream().map(PlanJson::section).toList());
    json.put("measures", draft.measures().stream().map(PlanJson::measure).toList());
    json.put("questions", questions(draft));
    return json;
  }

  private static Map<String, Object> section(SectionDraft section) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("annex", section.annex());
    json.put("title", section.title());
    json.put("tasks", section.tasks());
    return json;
  }

  private static Map<String, Object> measure(MeasureDraft measure) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("annex", measure.annex());
    json.put("number", measure.number());
    json.put("section", measure.section());
    json.put("title", measure.title());
    json.put("executors", measure.executors());
    json.put("deadline", measure.deadline());
    json.put("kind", measure.kind());
    json.put("occurrences", measure.due().stream().map(PlanJson::occurrence).toList());
    json.put("territories", measure.territories().stream().map(Place::name).toList());
    json.put("questions", measure.questions().stream().map(Question::text).toList());
    json.put("at", measure.at());
    return json;
  }

  private static Map<String, Object> occurrence(DueDraft due) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("from", due.from().toString());
    json.put("to", due.to().toString());
    due.place().ifPresent(place -> json.put("territory", place.name()));
    due.place().ifPresent(place -> json.put("oktmo", place.oktmo()));
    if (!due.written().isEmpty()) {
      json.put("territoryAsWritten", due.written());
    }
    return json;
  }

  /** All questions in one list, each with the measure it is on. */
  private static List<String> questions(PlanReading.Draft draft) {
    List<String> all = new ArrayList<>(draft.questions().stream().map(Question::text).toList());
    for (MeasureDraft measure : draft.measures()) {
      measure
          .questions()
          .forEach(
              question ->
                  all.add(
                      "Приложение %d, мероприятие %s: %s"
                          .formatted(measure.annex(), measure.number(), question.text())));
    }
    return all;
  }
}
