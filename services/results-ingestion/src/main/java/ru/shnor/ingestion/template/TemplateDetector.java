package ru.shnor.ingestion.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ru.shnor.kit.sheet.Cell;
import ru.shnor.kit.sheet.Row;
import ru.shnor.kit.sheet.SheetInfo;

/**
 * Says which form a file is, from its cells alone: the name of the file and the names of its sheets
 * (which Excel cuts at 31 characters) decide nothing.
 */
public final class TemplateDetector {

  private static final String RIGHT_REPORT =
      "Нужен отчёт «Статистика по отметкам» из раздела «Аналитика» ФИС ОКО, выгруженный в Excel"
          + " (.xlsx) или CSV.";

  private final List<SheetScan> scans = new ArrayList<>();

  /** Begins a sheet; the consumer wants all its rows, in order. */
  public Consumer<Row> sheet(SheetInfo sheet) {
    SheetScan scan = new SheetScan(sheet);
    scans.add(scan);
    return scan::row;
  }

  /** Rows from the first on in which a header may stand. */
  public static final int HEAD_ROWS = SheetScan.HEAD_ROWS;

  /** The first rows of a sheet. */
  public record Head(SheetInfo sheet, List<Row> rows) {
    public Head {
      rows = List.copyOf(rows);
    }
  }

  /** The first rows of every sheet, for those who know other forms. */
  public List<Head> heads() {
    return scans.stream().map(scan -> new Head(scan.sheet(), scan.head())).toList();
  }

  /** Whether a row could belong to the header of a table of counts. */
  public static boolean looksLikeTable(Row row) {
    for (int column = 0; column < row.cells().size(); column++) {
      Cell cell = row.cell(column);
      String text = cell.text();
      // every row comes here: a header of groups has these letters, which nothing else looks like
      boolean possible =
          (text.indexOf('ч') >= 0 || text.indexOf('Ч') >= 0)
              && (text.indexOf('п') >= 0 || text.indexOf('П') >= 0);
      if (possible && HeaderCell.of(cell) == HeaderCell.GROUPS) {
        return true;
      }
    }
    return false;
  }

  /** The verdict after all sheets have passed. */
  public Recognition recognise() {
    List<SheetScan> tables = scans.stream().filter(scan -> !scan.headers().isEmpty()).toList();
    List<SheetScan> visible = tables.stream().filter(scan -> !scan.sheet().hidden()).toList();
    if (visible.isEmpty()) {
      return scans.stream()
          .map(TemplateDetector::known)
          .flatMap(Optional::stream)
          .findFirst()
          .orElseGet(this::unknown);
    }
    if (visible.size() > 1) {
      return several(
          "В книге %d листов с таблицей «Статистика по отметкам»".formatted(visible.size()));
    }
    return onlyTable(visible.get(0));
  }

  private Recognition onlyTable(SheetScan scan) {
    SheetScan.Header header = scan.headers().get(0);
    if (header.row() > SheetScan.HEAD_ROWS) {
      return unknown();
    }
    if (scan.headers().size() > 1) {
      return several(
          "На одном листе несколько таблиц: строки заголовков %s"
              .formatted(
                  String.join(
                      ", ",
                      scan.headers().stream().map(one -> Integer.toString(one.row())).toList())));
    }
    Optional<Integer> other =
        scan.otherTables().stream()
            .filter(row -> row != header.row() && row != header.row() - 1)
            .findFirst();
    if (other.isPresent()) {
      return several(
          "На одном листе несколько таблиц: «Статистика по отметкам» (строка %d) и другая (строка"
                  .formatted(header.row())
              + " %d)".formatted(other.get()));
    }
    return new Recognition.MarkStatistics(
        scan.sheet().number(),
        scan.sheet().name(),
        header.row(),
        header.columns(),
        TitleReader.read(scan.above(header)));
  }

  private static Recognition several(String what) {
    return new Recognition.NotRead(
        "SEVERAL_TABLES",
        Recognition.MARK_STATISTICS,
        what + ". Какая из них относится к заголовку файла, решать за вас система не станет.",
        "Сохраните каждую таблицу отдельным файлом со своим заголовком (предмет, класс, дата) и"
            + " загрузите их по одной.");
  }

  /** Forms that are known by sight; order matters, the more special first. */
  private static Optional<Recognition> known(SheetScan scan) {
    if (scan.hasCell("код участника") && scan.has("итого баллов")) {
      return Optional.of(collectionForm(scan));
    }
    Optional<Recognition> individual = individual(scan);
    if (individual.isPresent()) {
      return individual;
    }
    if (scan.has("понизили (отметка") || scan.has("сравнение отметок с отметками")) {
      return incomplete("Сравнение отметок с отметками по журналу");
    }
    if (scan.has("распределение первичных баллов")) {
      return incomplete("Распределение первичных баллов");
    }
    if (scan.has("выполнение заданий группами")) {
      return notYet("Выполнение заданий группами участников");
    }
    if (scan.has("выполнение заданий")) {
      return incomplete("Выполнение заданий");
    }
    if (scan.has("достижение планируемых результатов")) {
      return notYet("Достижение планируемых результатов");
    }
    return foreign(scan);
  }

  private static Optional<Recognition> individual(SheetScan scan) {
    PupilHeader header = PupilHeader.in(scan.head());
    if (header instanceof PupilHeader.Found found) {
      return Optional.of(
          new Recognition.Individual(
              scan.sheet().number(),
              scan.sheet().name(),
              found.row(),
              found.columns(),
              TitleReader.read(
                  scan.head().stream().filter(row -> row.number() < found.row()).toList())));
    }
    return header instanceof PupilHeader.Faulty faulty
        ? Optional.of(
            new Recognition.NotRead(
                "COLUMNS",
                Recognition.INDIVIDUAL_RESULTS,
                "Похоже на «Индивидуальные результаты», но " + faulty.fault() + ".",
                "Верните столбцы отчёта или выгрузите его заново."))
        : Optional.empty();
  }

  /** Files that are no report of ФИС ОКО of today, or a spoilt one. */
  private static Optional<Recognition> foreign(SheetScan scan) {
    if ((scan.hasCell("логин школы") && scan.hasCell("код обучающегося"))
        || (scan.hasCell("otc") && scan.hasCell("klass"))
        || (scan.hasCell("пользователь") && scan.hasCell("код региона"))) {
      return notYet("протокол школ прежних лет (2020–2022)");
    }
    if (scan.has("признак") && scan.has("необъективност")) {
      return notYet("список ОО с признаками необъективности");
    }
    if (scan.hasCell("логин") && scan.hasCell("оо") && scan.hasCell("муниципалитет")) {
      return Optional.of(
          new Recognition.NotRead(
              "REGISTRY_FILE",
              "реестр или перечень школ",
              "Это реестр или перечень школ, а не результаты ВПР.",
              "Загрузите его в разделе реестра: импорт школ или импорт перечня."));
    }
    if (!scan.fault().isEmpty()) {
      return Optional.of(
          new Recognition.NotRead(
              "COLUMNS",
              Recognition.MARK_STATISTICS,
              "Похоже на «Статистику по отметкам», но " + scan.fault() + ".",
              "Верните столбцы «Группы участников», «Кол-во участников», 2, 3, 4, 5 (каждый один"
                  + " раз) или выгрузите отчёт заново."));
    }
    return Optional.empty();
  }

  private static Recognition collectionForm(SheetScan scan) {
    if (scan.hasCodes()) {
      return new Recognition.NotRead(
          "COLUMNS",
          "Форма сбора результатов",
          "Это заполненная «Форма сбора результатов», но её строка заголовков изменена или коды"
              + " участников начинаются ниже 30-й строки.",
          "Верните столбцы формы, уберите лишние строки над кодами и загрузите файл снова.");
    }
    return new Recognition.NotRead(
        "BLANK_FORM",
        "Форма сбора результатов",
        "Это пустая «Форма сбора результатов»: в ней нет ни одного кода участника, а нули в столбце"
            + " «Итого баллов» поставила формула.",
        RIGHT_REPORT);
  }

  /** A form that is read when its header is whole. */
  private static Optional<Recognition> incomplete(String layout) {
    return Optional.of(
        new Recognition.NotRead(
            "COLUMNS",
            layout,
            "Похоже на отчёт «%s», но в первых %d строках нет его строки заголовков со всеми"
                    .formatted(layout, SheetScan.HEAD_ROWS)
                + " столбцами.",
            "Верните столбцы отчёта или выгрузите его заново."));
  }

  private static Optional<Recognition> notYet(String layout) {
    return Optional.of(
        new Recognition.NotRead(
            "LAYOUT_NOT_READ_YET",
            layout,
            "Это форма «%s». Она пока не читается.".formatted(layout),
            RIGHT_REPORT));
  }

  private Recognition unknown() {
    return new Recognition.NotRead(
        Recognition.UNRECOGNISED,
        "",
        "Форма файла не опознана. На %d листах в первых %d строках искали строку заголовков"
                .formatted(scans.size(), SheetScan.HEAD_ROWS)
            + " «Группы участников», «Кол-во участников», 2, 3, 4, 5 и известные другие отчёты ФИС"
            + " ОКО.",
        RIGHT_REPORT);
  }
}
