package ru.shnor.ingestion;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A made-up «Индивидуальные результаты», with tokens as they were measured in real files. */
public final class PupilFile {

  /** Maximum of the tasks of the made-up work; together 20. */
  public static final List<Integer> TASKS = List.of(1, 1, 2, 1, 2, 2, 2, 2, 2, 2, 1, 2);

  private final String subject;
  private final int grade;
  private final int year;
  private final List<List<Object>> rows = new ArrayList<>();
  private String date;

  private PupilFile(String subject, int grade, int year) {
    this.subject = subject;
    this.grade = grade;
    this.year = year;
    this.date = "15.03." + year;
  }

  public static PupilFile of(String subject, int grade, int year) {
    return new PupilFile(subject, grade, year);
  }

  public PupilFile date(String text) {
    date = text;
    return this;
  }

  /** The row before the pupils of a school. */
  public PupilFile section(String name, String login, int declared) {
    rows.add(List.of("%s(%s) | Кол-во участников: %d".formatted(name, login, declared)));
    return this;
  }

  /** A pupil by points; everything may be a token. */
  public PupilFile pupil(
      String login, Object code, Object score, Object mark, Object journal, List<Object> points) {
    List<Object> row =
        new ArrayList<>(List.of(login, "г. Тулун(reg38_m001)", "СОШ (" + login + ")", code, 1, 2));
    row.addAll(points);
    row.addAll(List.of(score, mark, journal));
    rows.add(row);
    return this;
  }

  /** A pupil with this score, the tasks filled from the left. */
  public PupilFile pupil(String login, Object code, int score, Object mark, Object journal) {
    List<Object> points = new ArrayList<>();
    int rest = score;
    for (int max : TASKS) {
      points.add(Math.min(rest, max));
      rest -= Math.min(rest, max);
    }
    return pupil(login, code, score, mark, journal, points);
  }

  /** A pupil who did not come. */
  public PupilFile absent(String login, Object code) {
    List<Object> row =
        new ArrayList<>(
            List.of(login, "г. Тулун(reg38_m001)", "СОШ (" + login + ")", code, 1, "отсутствовал"));
    rows.add(row);
    return this;
  }

  /** Pupils by the recommended scale of grade 4 mathematics: 0–5, 6–9, 10–14, 15–20. */
  public PupilFile school(String login, int pupils, RandomGenerator random) {
    section("СОШ", login, pupils);
    for (int i = 0; i < pupils; i++) {
      int score = random.nextInt(21);
      pupil(login, grade * 10_000 + i + 1, score, mark(score), 2 + random.nextInt(4));
    }
    return this;
  }

  /** The mark of a score by that scale. */
  public static int mark(int score) {
    if (score <= 5) {
      return 2;
    }
    if (score <= 9) {
      return 3;
    }
    return score <= 14 ? 4 : 5;
  }

  /** All rows of the sheet; the header stands in row 8. */
  public List<List<Object>> cells() {
    List<List<Object>> all = new ArrayList<>();
    all.add(List.of("Индивидуальные результаты"));
    all.add(List.of());
    all.add(List.of("ВПР %d %s %d класс".formatted(year, subject, grade)));
    all.add(List.of("Предмет:", subject));
    all.add(List.of("Максимальный первичный балл:", 20));
    all.add(List.of("Дата:", date));
    all.add(List.of("", "", "Уровень сложности задания", "", "", "", "Б", "Б", "П"));
    List<Object> header =
        new ArrayList<>(
            List.of("ОО", "Муниципалитет", "Название ОО", "Код участника", "Класс", "Вариант"));
    for (int i = 0; i < TASKS.size(); i++) {
      header.add("%s (%dб)".formatted(i == 0 ? "1К1" : Integer.toString(i + 1), TASKS.get(i)));
    }
    header.addAll(List.of("Первичный балл", "Отметка", "Отметка по журналу"));
    all.add(header);
    all.addAll(rows);
    return all;
  }

  public byte[] xlsx() {
    return Report.book(
        List.of(new Report.Sheet("МА %d Индивидуальные результаты".formatted(grade), cells())));
  }
}
