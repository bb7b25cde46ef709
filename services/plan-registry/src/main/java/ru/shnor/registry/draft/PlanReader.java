package ru.shnor.registry.draft;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.shnor.registry.draft.layout.FoundMeasure;
import ru.shnor.registry.draft.layout.FoundSection;
import ru.shnor.registry.draft.layout.Numbers;
import ru.shnor.registry.draft.layout.PlanColumn;
import ru.shnor.registry.draft.layout.PlanRows;
import ru.shnor.registry.draft.layout.Question;
import ru.shnor.registry.gazetteer.Gazetteer;
import ru.shnor.registry.gazetteer.Mention;
import ru.shnor.registry.gazetteer.Mentions;
import ru.shnor.registry.gazetteer.Place;
import ru.shnor.registry.source.Block;
import ru.shnor.registry.source.SourceFile;

/** Reads a plan from CSV, XLSX or the tables of a DOCX. */
public final class PlanReader {

  private final Deadlines deadlines;
  private final Mentions mentions;

  public PlanReader(Gazetteer gazetteer) {
    this.deadlines = new Deadlines(gazetteer);
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
    executors.doubts().forEach(doubt -> Deadlines.add(questions, Question.Topic.EXECUTOR, doubt));
    if (executors.names().isEmpty()) {
      Deadlines.add(questions, Question.Topic.EXECUTOR, "Исполнитель не указан.");
    }
    Deadlines.Read read = deadlines.read(found.deadline(), year);
    read.asked().forEach(one -> Deadlines.add(questions, one.topic(), one.text()));
    return new MeasureDraft(
        found.section().annex(),
        found.number(),
        found.section().title(),
        found.title(),
        executors.names(),
        found.deadline(),
        read.value(),
        read.due(),
        territories(found.title(), questions),
        questions,
        found.place());
  }

  private List<Place> territories(String title, List<Question> questions) {
    Set<Place> places = new LinkedHashSet<>();
    for (Mention mention : mentions.in(title)) {
      Deadlines.place(mention.written(), mention.match(), questions).ifPresent(places::add);
    }
    return List.copyOf(places);
  }
}
