package ru.shnor.ingestion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Made-up protocols of pupils as regions exported them in 2020, 2021 and 2022, and the form. */
public final class ProtocolFile {

  /** Which of them. */
  public enum Form {
    Y2020,
    Y2021,
    Y2022,
    COLLECTION
  }

  private final Form form;
  private final List<List<Object>> rows = new ArrayList<>();
  private final List<List<Object>> above = new ArrayList<>();

  private ProtocolFile(Form form) {
    this.form = form;
  }

  public static ProtocolFile of(Form form) {
    return new ProtocolFile(form);
  }

  /** A line above the table. */
  public ProtocolFile line(Object... cells) {
    above.add(List.of(cells));
    return this;
  }

  /** A pupil with a score, the tasks filled from the left. */
  public ProtocolFile pupil(String school, Object code, int score, Object journal) {
    List<Object> points = new ArrayList<>();
    int rest = score;
    for (int max : PupilFile.TASKS) {
      points.add(Math.min(rest, max));
      rest -= Math.min(rest, max);
    }
    return pupil(school, code, "1", points, score, journal);
  }

  /** A pupil by cells. */
  public ProtocolFile pupil(
      String school, Object code, Object variant, List<Object> points, Object score, Object mark) {
    List<Object> row = new ArrayList<>();
    switch (form) {
      case Y2020 -> {
        row.addAll(List.of("38-RU-IRK,EAST,VPR_38", school, rows.size(), code, mark, "ж", "5а"));
        row.addAll(List.of(variant, variant, score));
        row.addAll(points.subList(0, 6));
        row.add("Моро М.И.");
        row.addAll(points.subList(6, 12));
        row.addAll(List.of("", "", ""));
      }
      case Y2021 -> {
        row.addAll(List.of(school, "Ангарский городской округ", rows.size(), code, mark, "М", "4"));
        row.addAll(List.of(variant, score));
        row.addAll(points);
        row.addAll(List.of("Моро М.И.", "", ""));
      }
      case Y2022 -> {
        row.addAll(List.of(school + " | МБОУ \"СОШ\"", "reg380000 | Иркутская обл.", "Иркутская"));
        row.addAll(List.of("reg38_m001 | г. Ангарск", school + " | МБОУ \"СОШ\"", "2022-04-01"));
        row.addAll(List.of(code, variant));
        row.addAll(points);
        row.addAll(List.of("4а", "ж", mark, score));
      }
      case COLLECTION -> {
        row.addAll(List.of(code, variant));
        row.addAll(points);
        row.addAll(List.of(1, mark, score));
      }
    }
    rows.add(row);
    return this;
  }

  private List<Object> header() {
    List<Object> header = new ArrayList<>();
    List<Object> tasks = new ArrayList<>();
    for (int i = 1; i <= PupilFile.TASKS.size(); i++) {
      tasks.add(
          switch (form) {
            case Y2020 -> "a-%d-grade".formatted(i < 7 ? i : i + 1);
            case Y2021 -> "балл за " + i;
            default -> "%d (%dб)".formatted(i, PupilFile.TASKS.get(i - 1));
          });
    }
    switch (form) {
      case Y2020 -> {
        header.addAll(List.of("groups", "user", "id", "code", "otc", "gender", "klass"));
        header.addAll(List.of("var-1", "var-2", "sum"));
        header.addAll(tasks.subList(0, 6));
        header.add("Учебник");
        header.addAll(tasks.subList(6, 12));
        header.addAll(List.of("a-14-grade", "a-15-grade", "a-16-grade"));
      }
      case Y2021 -> {
        header.addAll(List.of("логин школы", "регион", "номер обучающегося", "код обучающегося"));
        header.addAll(List.of("отметка за предыдущую четверть/триместр", "пол", "класс"));
        header.addAll(List.of("вариант", "всего баллов"));
        header.addAll(tasks);
        header.addAll(List.of("Учебник", "Др.уч. автор", "Др.уч. название"));
      }
      case Y2022 -> {
        header.addAll(List.of("Пользователь", "Код региона", "Регион", "Муниципалитет", "Школа"));
        header.addAll(List.of("Дата загрузки", "Код", "Вариант"));
        header.addAll(tasks);
        header.addAll(List.of("Наименование класса", "Пол"));
        header.add("Отметка за предыдущий триместр/ четверть/полугодие");
        header.add("Итого баллов");
      }
      case COLLECTION -> {
        header.addAll(List.of("Код участника", "Вариант"));
        header.addAll(tasks);
        header.add("Порядковый номер класса");
        header.add("Отметка за предыдущий триместр/ четверть/полугодие");
        header.add("Итого баллов");
      }
    }
    return header;
  }

  /** All rows of the sheet. */
  public List<List<Object>> cells() {
    List<List<Object>> all = new ArrayList<>(above);
    all.add(header());
    all.addAll(rows);
    return all;
  }

  public byte[] xlsx() {
    List<Report.Sheet> sheets = new ArrayList<>();
    if (form == Form.Y2022) {
      sheets.add(
          new Report.Sheet("Классы", List.of(List.of("Класс", "Учеников"), List.of("4а", 2))));
    }
    sheets.add(new Report.Sheet(form == Form.Y2020 ? "Sheet1" : "Протокол", cells()));
    if (form == Form.COLLECTION) {
      sheets.add(new Report.Sheet("Служебный", List.of(List.of("X", "отсутствовал"))));
    }
    return Report.book(sheets);
  }

  /** The same as text parted by semicolons. */
  public byte[] csv() {
    return cells().stream()
        .map(row -> row.stream().map(Object::toString).collect(Collectors.joining(";")))
        .collect(Collectors.joining("\r\n"))
        .getBytes(java.nio.charset.Charset.forName("windows-1251"));
  }
}
