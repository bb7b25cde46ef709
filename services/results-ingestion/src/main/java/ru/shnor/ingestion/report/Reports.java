package ru.shnor.ingestion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ru.shnor.ingestion.campaign.CampaignReading;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.campaign.FormReading;
import ru.shnor.ingestion.template.TemplateDetector;
import ru.shnor.ingestion.template.TitleReader;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.sheet.Row;
import ru.shnor.wire.event.CampaignState;

/** Recognises the reports that tell a part of a result by their header. */
public final class Reports {

  private static final String JOURNAL = "Сравнение отметок с отметками по журналу";
  private static final String SCORES = "Распределение первичных баллов";
  private static final String TASKS = "Выполнение заданий";

  /** A table that was found, before its work is known. */
  private record Found(
      String layout,
      int firstRow,
      int headerRow,
      Function<CampaignState, CampaignTable.Rules> rules) {}

  private Reports() {}

  /** A sheet as one of these reports, if it has the header of one. */
  public static Optional<FormReading> read(TemplateDetector.Head head) {
    List<Found> found = new ArrayList<>();
    Row before = new Row(1, List.of());
    for (Row row : head.rows()) {
      found(head, before, row).ifPresent(found::add);
      before = row;
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> headers =
        head.rows().stream().filter(Reports::isHeader).map(Row::number).toList();
    if (found.size() > 1 || headers.size() > 1) {
      return Optional.of(
          FormReading.refused(
              found.get(0).layout(),
              "SEVERAL_TABLES",
              "На одном листе несколько таблиц: строки заголовков %s.".formatted(headers),
              "Сохраните каждую таблицу отдельным файлом со своим заголовком."));
    }
    return Optional.of(named(head, found.get(0)));
  }

  private static boolean isHeader(Row row) {
    return row.cells().stream()
        .anyMatch(cell -> Words.plain(cell.text()).startsWith(SchoolLines.HEADER));
  }

  private static Optional<Found> found(TemplateDetector.Head head, Row before, Row row) {
    String sheet = head.sheet().name();
    int number = row.number();
    Optional<JournalColumns> wide = JournalColumns.in(row);
    if (wide.isPresent()) {
      JournalColumns columns = wide.get();
      return Optional.of(
          new Found(
              JOURNAL,
              number,
              number,
              work -> new PartRules(sheet, columns.label(), work, columns::read)));
    }
    Optional<LongJournalRules.Columns> tall = tall(head, row);
    if (tall.isPresent()) {
      return Optional.of(
          new Found(
              JOURNAL, number, number, work -> new LongJournalRules(sheet, tall.get(), work)));
    }
    Optional<ScoreColumns> scores = ScoreColumns.in(row);
    if (scores.isPresent()) {
      ScoreColumns columns = scores.get();
      return Optional.of(
          new Found(
              SCORES,
              number,
              number,
              work -> new PartRules(sheet, columns.label(), work, reading(columns, work))));
    }
    Optional<TaskColumns> tasks = TaskColumns.in(before, row);
    return tasks
        .filter(any -> !says(head, "группами"))
        .map(
            columns ->
                new Found(
                    TASKS,
                    before.number(),
                    number,
                    work -> new PartRules(sheet, columns.label(), work, columns::read)));
  }

  /** A distribution over other scores than the title's maximum is of another work. */
  private static PartRules.Reading reading(ScoreColumns columns, CampaignState work) {
    return row -> {
      if (columns.maximum() != work.maxScore()) {
        throw new Figures.Unreadable(
            columns.scores().get(columns.maximum()),
            "Столбцы баллов до %d, а максимальный первичный балл %d."
                .formatted(columns.maximum(), work.maxScore()));
      }
      return columns.read(row);
    };
  }

  private static Optional<LongJournalRules.Columns> tall(TemplateDetector.Head head, Row row) {
    int label = -1;
    int count = -1;
    int percent = -1;
    int others = 0;
    for (int at = 0; at < row.cells().size(); at++) {
      String plain = Words.plain(row.cell(at).text());
      if (plain.startsWith(Words.plain("группы участников"))) {
        label = at;
      } else if (plain.startsWith(Words.plain("кол-во участников"))) {
        count = at;
      } else if (plain.equals("%")) {
        percent = at;
      } else {
        others += plain.isEmpty() ? 0 : 1;
      }
    }
    boolean whole = label >= 0 && count >= 0 && percent >= 0 && others == 0;
    return whole && says(head, "сравнение отметок")
        ? Optional.of(new LongJournalRules.Columns(label, count, percent))
        : Optional.empty();
  }

  private static boolean says(TemplateDetector.Head head, String words) {
    String plain = Words.plain(words);
    return head.rows().stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(cell -> Words.plain(cell.text()).contains(plain));
  }

  private static FormReading named(TemplateDetector.Head head, Found found) {
    List<Row> above = head.rows().stream().filter(row -> row.number() < found.firstRow()).toList();
    CampaignReading work = CampaignReading.of(TitleReader.read(above), head.sheet().name());
    return work instanceof CampaignReading.Read read
        ? new FormReading.Table(
            new PartTable(
                found.layout(),
                head.sheet(),
                found.headerRow(),
                read.campaign(),
                read.warnings(),
                found.rules()))
        : new FormReading.Refused(found.layout(), ((CampaignReading.Refused) work).refusal());
  }
}
