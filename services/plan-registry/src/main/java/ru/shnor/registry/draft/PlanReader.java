package ru.shnor.registry.draft;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.shnor.registry.deadline.Deadline;
import ru.shnor.registry.deadline.DeadlineCalendar;
import ru.shnor.registry.deadline.Occurrence;
import ru.shnor.registry.deadline.Reading;
import ru.shnor.registry.deadline.grammar.DeadlineParser;
import ru.shnor.registry.draft.layout.FoundMeasure;
import ru.shnor.registry.draft.layout.FoundSection;
import ru.shnor.registry.draft.layout.Numbers;
import ru.shnor.registry.draft.layout.PlanColumn;
import ru.shnor.registry.draft.layout.PlanRows;
import ru.shnor.registry.draft.layout.Question;
import ru.shnor.registry.gazetteer.Gazetteer;
import ru.shnor.registry.gazetteer.Match;
import ru.shnor.registry.gazetteer.Mention;
import ru.shnor.registry.gazetteer.Mentions;
import ru.shnor.registry.gazetteer.Place;
import ru.shnor.registry.source.Block;
import ru.shnor.registry.source.SourceFile;

/** Reads a plan from CSV, XLSX or the tables of a DOCX. */
public final class PlanReader {

  private final Gazetteer gazetteer;
  private final Mentions mentions;

  public PlanReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.mentions = new Mentions(gazetteer);
  }

  /**
   * Reads a file.
   *
   * @param year the plan is for
   * @throws ru.shnor.kit.sheet.UnreadableFile if it is no table or document, is damaged or too
   *     large
   */
  public PlanReading read(Path file, int year) {
    return read(SourceFile.read(file), year);
  }

  PlanReading read(List<Block> blocks, int year) {
    PlanRows rows = new PlanRows();
    rows.read(blocks);
    if (!rows.found()) {
      return new PlanReading.NotAPlan(noHeader(rows.almost()));
    }
    if (rows.measures().isEmpty()) {
      return new PlanReading.NotAPlan(
          "Шапка таблицы найдена, но под ней нет ни одного мероприятия. Проверьте файл.");
    }
    Numbers.settle(rows.measures());
    List<MeasureDraft> measures =
        rows.measures().stream().map(found -> measure(found, year)).toList();
    Set<FoundSection> sections =
        rows.measures().stream()
            .map(FoundMeasure::section)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new PlanReading.Draft(
        year,
        sections.stream()
            .map(one -> new SectionDraft(one.annex(), one.title(), one.tasks()))
            .toList(),
        NearDuplicates.told(measures),
        rows.questions());
  }

  private static String noHeader(Optional<String> almost) {
    String needed =
        "В файле не найдена таблица плана. Нужна строка заголовков со столбцами «%s» и «%s»;"
                .formatted(PlanColumn.TITLE.title(), PlanColumn.DEADLINE.title())
            + " читаются также «%s», «%s», «%s», «%s»."
                .formatted(
                    PlanColumn.NUMBER.title(),
                    PlanColumn.EXECUTORS.title(),
                    PlanColumn.SECTION.title(),
                    PlanColumn.ANNEX.title());
    return almost
        .map(row -> needed + " Больше всего похожа на неё строка: " + row + ".")
        .orElse(needed);
  }

  private MeasureDraft measure(FoundMeasure found, int year) {
    List<Question> questions = new ArrayList<>(found.questions());
    Executors executors = Executors.of(found.executors());
    executors.doubts().forEach(doubt -> add(questions, Question.Topic.EXECUTOR, doubt));
    if (executors.names().isEmpty()) {
      add(questions, Question.Topic.EXECUTOR, "Исполнитель не указан.");
    }
    Reading reading = DeadlineParser.read(found.deadline());
    Optional<Deadline> value = Optional.empty();
    List<DueDraft> due = List.of();
    if (reading instanceof Reading.Understood understood) {
      value = Optional.of(understood.deadline());
      understood.doubts().forEach(doubt -> add(questions, Question.Topic.DEADLINE, doubt));
      DeadlineCalendar calendar = DeadlineCalendar.of(understood.deadline(), year);
      calendar.doubts().forEach(doubt -> add(questions, Question.Topic.DEADLINE, doubt));
      due = calendar.occurrences().stream().map(one -> due(one, questions)).toList();
    } else if (reading instanceof Reading.NotUnderstood not) {
      add(questions, Question.Topic.DEADLINE, not.why());
    }
    return new MeasureDraft(
        found.section().annex(),
        found.number(),
        found.section().title(),
        found.title(),
        executors.names(),
        found.deadline(),
        value,
        due,
        territories(found.title(), questions),
        questions,
        found.place());
  }

  private DueDraft due(Occurrence occurrence, List<Question> questions) {
    String written = occurrence.territory();
    Optional<Place> place =
        written.isEmpty() ? Optional.empty() : place(written, gazetteer.find(written), questions);
    return new DueDraft(occurrence.from(), occurrence.to(), written, place);
  }

  private List<Place> territories(String title, List<Question> questions) {
    Set<Place> places = new LinkedHashSet<>();
    for (Mention mention : mentions.in(title)) {
      place(mention.written(), mention.match(), questions).ifPresent(places::add);
    }
    return List.copyOf(places);
  }

  /** The municipality of a name; one that is only similar is asked and not taken. */
  private static Optional<Place> place(String written, Match match, List<Question> questions) {
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
    add(questions, Question.Topic.TERRITORY, text);
    return Optional.empty();
  }

  private static void add(List<Question> questions, Question.Topic topic, String text) {
    Question question = new Question(topic, text);
    if (!questions.contains(question)) {
      questions.add(question);
    }
  }
}
