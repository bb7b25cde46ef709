package ru.shnor.registry.programme;

import java.util.ArrayList;
import java.util.List;

/**
 * The anti-risk programme of a school for a year: for each risk of its profile the sections the
 * recommendations ask for.
 *
 * @param programmeId {@code PROGRAMME|2024|s380001}
 * @param submittedAt ISO 8601 instant; empty while it is written
 * @param checks interim monitoring, oldest first
 */
public record Programme(
    String programmeId,
    int year,
    String schoolId,
    String municipalityId,
    List<Risk> risks,
    String submittedAt,
    List<Check> checks) {

  public Programme {
    risks = List.copyOf(risks);
    checks = List.copyOf(checks);
  }

  /**
   * A risk and what is done about it.
   *
   * @param factor code of a risk factor
   * @param methods how information is gathered and worked on
   * @param measures the road map of the programme, one a line
   */
  public record Risk(
      String factor,
      String goal,
      List<String> tasks,
      List<Indicator> indicators,
      String methods,
      String terms,
      List<String> measures,
      String results,
      String executors) {
    public Risk {
      tasks = List.copyOf(tasks);
      indicators = List.copyOf(indicators);
      measures = List.copyOf(measures);
    }
  }

  /** A target indicator: from base to target, by a day, from a source. */
  public record Indicator(String name, String base, String target, String by, String source) {}

  /**
   * An interim look, as in June.
   *
   * @param on ISO date
   * @param values what each indicator has reached
   */
  public record Check(String on, String text, List<Value> values, String at, String by) {
    public Check {
      values = List.copyOf(values);
    }
  }

  /** What an indicator of a risk has reached. */
  public record Value(String factor, String indicator, String actual) {}

  public static String id(int year, String schoolId) {
    return "PROGRAMME|" + year + "|" + schoolId;
  }

  public boolean submitted() {
    return !submittedAt.isEmpty();
  }

  /** Sections that are still empty, in Russian; a complete programme has none. */
  List<String> gaps() {
    List<String> gaps = new ArrayList<>();
    if (risks.isEmpty()) {
      gaps.add("не выбран ни один риск");
    }
    for (Risk one : risks) {
      add(gaps, one, "цель", one.goal().isEmpty());
      add(gaps, one, "задачи", one.tasks().isEmpty());
      add(gaps, one, "целевые показатели", one.indicators().isEmpty());
      add(gaps, one, "методы сбора и обработки информации", one.methods().isEmpty());
      add(gaps, one, "сроки", one.terms().isEmpty());
      add(gaps, one, "меры", one.measures().isEmpty());
      add(gaps, one, "ожидаемые результаты", one.results().isEmpty());
      add(gaps, one, "исполнители", one.executors().isEmpty());
      for (Indicator indicator : one.indicators()) {
        add(
            gaps,
            one,
            "база, цель, срок и источник показателя «%s»".formatted(indicator.name()),
            indicator.base().isEmpty()
                || indicator.target().isEmpty()
                || indicator.by().isEmpty()
                || indicator.source().isEmpty());
      }
    }
    return gaps;
  }

  private static void add(List<String> gaps, Risk risk, String what, boolean empty) {
    if (empty) {
      gaps.add("%s: %s".formatted(RiskFactors.title(risk.factor()), what));
    }
  }

  Programme with(List<Risk> newRisks) {
    return new Programme(
        programmeId, year, schoolId, municipalityId, newRisks, submittedAt, checks);
  }

  Programme submitted(String at) {
    return new Programme(programmeId, year, schoolId, municipalityId, risks, at, checks);
  }

  Programme checked(Check check) {
    List<Check> all = new ArrayList<>(checks);
    all.add(check);
    return new Programme(programmeId, year, schoolId, municipalityId, risks, submittedAt, all);
  }
}
