package ru.shnor.ingestion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Made-up reports that tell a part of a result: journal (both forms), scores, tasks. */
public final class PartFile {

  /** Which of them. */
  public enum Form {
    JOURNAL,
    LONG_JOURNAL,
    SCORES,
    TASKS
  }

  private static final String LOWERED = "Понизили (Отметка < Отметка по журналу)";
  private static final String CONFIRMED = "Подтвердили (Отметка = Отметке по журналу)";
  private static final String RAISED = "Повысили (Отметка > Отметка по журналу)";

  private final Form form;
  private final int year;
  private final List<List<Object>> rows = new ArrayList<>();

  private PartFile(Form form, int year) {
    this.form = form;
    this.year = year;
  }

  public static PartFile of(Form form, int year) {
    return new PartFile(form, year);
  }

  public PartFile row(Object... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** Those who lowered, confirmed, raised. */
  public PartFile journal(String label, int lowered, int confirmed, int raised) {
    int n = lowered + confirmed + raised;
    Object low = percent(lowered, n);
    Object same = percent(confirmed, n);
    Object high = percent(raised, n);
    if (form == Form.JOURNAL) {
      return row(label, n, low, lowered, same, confirmed, high, raised);
    }
    row(label);
    row(LOWERED + " %", lowered, low);
    row(CONFIRMED + " %", confirmed, same);
    row(RAISED + " %", raised, high);
    return row("Всего", n, 100);
  }

  /** Participants by score from 0 on; the rest of 20 is 0. */
  public PartFile scores(String label, int... counts) {
    int n = Arrays.stream(counts).sum();
    List<Object> row = new ArrayList<>(List.of(label, "", n));
    for (int score = 0; score <= 20; score++) {
      row.add(percent(score < counts.length ? counts[score] : 0, n));
    }
    rows.add(row);
    return this;
  }

  /** Points of all participants by task, see {@link PupilFile#TASKS}. */
  public PartFile tasks(String label, int n, int... points) {
    List<Object> row = new ArrayList<>(List.of(label, "", n));
    for (int task = 0; task < points.length; task++) {
      row.add(percent(points[task], n * PupilFile.TASKS.get(task)));
    }
    rows.add(row);
    return this;
  }

  private static Object percent(int part, int whole) {
    return whole == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(100L * part)
            .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
  }

  private String title() {
    return switch (form) {
      case JOURNAL, LONG_JOURNAL -> "Сравнение отметок с отметками по журналу";
      case SCORES -> "Распределение первичных баллов";
      case TASKS -> "Выполнение заданий";
    };
  }

  private List<List<Object>> header() {
    List<Object> header = new ArrayList<>(List.of("Группы участников"));
    List<Object> second = new ArrayList<>(List.of("", "", ""));
    switch (form) {
      case JOURNAL -> {
        header.add("Кол-во участников(всего)");
        for (String kind : List.of(LOWERED, CONFIRMED, RAISED)) {
          header.addAll(List.of(kind + " %", kind + " Кол-во участников"));
        }
      }
      case LONG_JOURNAL -> header.addAll(List.of("Кол-во участников", "%"));
      case SCORES -> {
        header.addAll(List.of("Кол-во ОО", "Кол-во участников"));
        for (int score = 0; score <= 20; score++) {
          header.add(score);
        }
      }
      case TASKS -> {
        header.addAll(List.of("Кол-во ОО", "Кол-во участников"));
        for (int task = 0; task < PupilFile.TASKS.size(); task++) {
          header.add(Integer.toString(task + 1));
          second.add(PupilFile.TASKS.get(task));
        }
      }
    }
    return form == Form.TASKS ? List.of(header, second) : List.of(header);
  }

  /** All rows of the sheet. */
  public List<List<Object>> cells() {
    List<List<Object>> all = new ArrayList<>();
    all.add(List.of(title()));
    all.add(List.of());
    all.add(List.of("ВПР %d Математика 4 класс".formatted(year)));
    all.add(List.of("Предмет:", "Математика"));
    all.add(List.of("Максимальный первичный балл:", 20));
    all.add(List.of("Дата:", "15.03." + year));
    all.add(List.of());
    all.addAll(header());
    all.addAll(rows);
    return all;
  }

  public byte[] xlsx() {
    String name = "МА 4 " + title();
    return Report.book(
        List.of(new Report.Sheet(name.substring(0, Math.min(31, name.length())), cells())));
  }
}
