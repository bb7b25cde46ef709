package ru.shnor.analytics.objectivity.screening;

import java.util.List;
import ru.shnor.analytics.objectivity.work.Work;

/**
 * One test of one school over all its works of the year.
 *
 * @param n participants of these works together
 * @param limited 20 to 49 participants: «ограниченно»
 * @param observed participants at the border, or with that kind of divergence
 * @param among those among whom they were counted
 * @param expected how many the region's pattern gives
 * @param residual (observed − expected) / √expected
 * @param p probability of so many or more
 * @param q the same under control of false discoveries over all tests of the year
 * @param parts the same by work; they are described, not tested
 */
public record Finding(
    String schoolId,
    Kind kind,
    int n,
    boolean limited,
    int observed,
    int among,
    double expected,
    double residual,
    double p,
    double q,
    List<Part> parts) {

  public Finding {
    parts = List.copyOf(parts);
  }

  /** One work of the school. */
  public record Part(Work work, int n, int observed, int among, double expected) {

    /** (observed − expected) / √expected. */
    public double residual() {
      return expected == 0 ? 0 : (observed - expected) / Math.sqrt(expected);
    }
  }

  /** What was looked at; all are possible markers that need analysis. */
  public enum Kind {
    BORDER_3("скопление работ на границе отметки «3»"),
    BORDER_4("скопление работ на границе отметки «4»"),
    BORDER_5("скопление работ на границе отметки «5»"),
    ABOVE_JOURNAL("отметки за работу выше отметок журнала чаще, чем в регионе"),
    BELOW_JOURNAL("отметки за работу ниже отметок журнала чаще, чем в регионе");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** In Russian. */
    public String title() {
      return title;
    }
  }
}
