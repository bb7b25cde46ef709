package ru.shnor.registry.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.shnor.registry.deadline.Deadline;
import ru.shnor.registry.deadline.DeadlineCalendar;
import ru.shnor.registry.deadline.Occurrence;
import ru.shnor.registry.deadline.Reading;
import ru.shnor.registry.deadline.grammar.DeadlineParser;
import ru.shnor.registry.draft.layout.Question;
import ru.shnor.registry.gazetteer.Gazetteer;
import ru.shnor.registry.gazetteer.Match;
import ru.shnor.registry.gazetteer.Place;

/** A deadline with its dates, its territories found in the register, and what must be asked. */
public final class Deadlines {

  private final Gazetteer gazetteer;

  public Deadlines(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * A deadline that was read.
   *
   * @param value empty if it was not understood
   * @param asked what a person must settle
   */
  public record Read(Optional<Deadline> value, List<DueDraft> due, List<Question> asked) {
    public Read {
      due = List.copyOf(due);
      asked = List.copyOf(asked);
    }

    /** Name of its kind. */
    public String kind() {
      return value.map(one -> one.kind().code()).orElse(MeasureDraft.NOT_UNDERSTOOD);
    }

    /** The questions as texts. */
    public List<String> questions() {
      return asked.stream().map(Question::text).toList();
    }
  }

  /** Reads a deadline of a plan for that year. */
  public Read read(String written, int year) {
    List<Question> asked = new ArrayList<>();
    Reading reading = DeadlineParser.read(written);
    if (reading instanceof Reading.Understood understood) {
      understood.doubts().forEach(doubt -> add(asked, Question.Topic.DEADLINE, doubt));
      DeadlineCalendar calendar = DeadlineCalendar.of(understood.deadline(), year);
      calendar.doubts().forEach(doubt -> add(asked, Question.Topic.DEADLINE, doubt));
      List<DueDraft> due = calendar.occurrences().stream().map(one -> due(one, asked)).toList();
      return new Read(Optional.of(understood.deadline()), due, asked);
    }
    if (reading instanceof Reading.NotUnderstood not) {
      add(asked, Question.Topic.DEADLINE, not.why());
    }
    return new Read(Optional.empty(), List.of(), asked);
  }

  private DueDraft due(Occurrence occurrence, List<Question> asked) {
    String written = occurrence.territory();
    Optional<Place> place =
        written.isEmpty() ? Optional.empty() : place(written, gazetteer.find(written), asked);
    return new DueDraft(occurrence.from(), occurrence.to(), written, place);
  }

  /** The municipality of a name; one that is only similar is asked and not taken. */
  static Optional<Place> place(String written, Match match, List<Question> asked) {
    if (match instanceof Match.Known known) {
      return Optional.of(known.place());
    }
    String text =
        match instanceof Match.Similar similar
            ? "Территории «%s» в реестре нет. Похоже на: %s. Подтвердите или выберите другую."
                .formatted(
                    written,
                    similar.places().stream()
                        .map(place -> "«" + place.name() + "»")
                        .collect(Collectors.joining(", ")))
            : "Территории «%s» в реестре муниципалитетов нет. Укажите, какая имеется в виду."
                .formatted(written);
    add(asked, Question.Topic.TERRITORY, text);
    return Optional.empty();
  }

  static void add(List<Question> asked, Question.Topic topic, String text) {
    Question question = new Question(topic, text);
    if (!asked.contains(question)) {
      asked.add(question);
    }
  }
}
