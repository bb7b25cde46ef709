package ru.shnor.ingestion.report;

import java.util.Optional;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.ingestion.row.Details;
import ru.shnor.ingestion.row.Label;
import ru.shnor.ingestion.row.SchoolRow;
import ru.shnor.ingestion.template.Words;
import ru.shnor.ingestion.upload.FileRefusal;
import ru.shnor.kit.sheet.Row;

/** Follows the labels of a report: a school belongs to the nearest municipality row above it. */
final class SchoolLines {

  /** Begins the header of every report of ФИС ОКО. */
  static final String HEADER = Words.plain("группы участников");

  private final String sheet;
  private final int column;
  private Optional<Label.Municipality> municipality = Optional.empty();
  private int secondHeader;

  SchoolLines(String sheet, int column) {
    this.sheet = sheet;
    this.column = column;
  }

  /** The school a row is about; empty for regions, municipalities and totals. */
  Optional<Label.School> school(Row row) {
    Label label = label(row);
    if (Words.plain(row.cell(column).text()).startsWith(HEADER)) {
      secondHeader = secondHeader == 0 ? row.number() : secondHeader;
    }
    if (label instanceof Label.Municipality found) {
      municipality = Optional.of(found);
    }
    return label instanceof Label.School school ? Optional.of(school) : Optional.empty();
  }

  /** Another table below the first cannot be told apart from it. */
  Optional<FileRefusal> secondTable() {
    return secondHeader == 0
        ? Optional.empty()
        : Optional.of(
            new FileRefusal(
                "SEVERAL_TABLES",
                "На одном листе несколько таблиц: вторая начинается в строке %d."
                    .formatted(secondHeader),
                "Сохраните каждую таблицу отдельным файлом со своим заголовком."));
  }

  /** Whether a row has a name that is neither a place nor a school. */
  boolean isNameless(Row row) {
    return label(row) instanceof Label.Nameless;
  }

  private Label label(Row row) {
    return Label.read(row.cell(column).text(), municipality.isPresent());
  }

  /** What a school's login contradicts, in Russian. */
  Optional<String> foreign(Label.School school) {
    return municipality
        .map(one -> one.code().substring(3, 5))
        .filter(region -> !school.login().startsWith(region))
        .map(
            region ->
                "Логин школы начинается с %s, а муниципалитет над ней — региона %s."
                    .formatted(school.login().substring(0, 2), region));
  }

  SchoolRow row(Row row, Label.School school, int participants, Details details) {
    return SchoolRow.unmarked(
        row.number(),
        school.login(),
        school.name(),
        municipality.map(Label.Municipality::code).orElse(""),
        municipality.map(Label.Municipality::name).orElse(""),
        participants,
        details);
  }

  Complaint complaint(Row row, int at, String message) {
    return new Complaint(
        sheet,
        row.address(at),
        message,
        "Исправьте строку по отчёту ФИС ОКО и загрузите файл снова.");
  }
}
