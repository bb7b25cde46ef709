package ru.shnor.registry.deadline;

import java.util.List;

/** When a measure is due, in one of the kinds officials use. */
public sealed interface Deadline {

  /** Kind of a deadline. */
  enum Kind {
    MONTH("month"),
    MONTHS("months"),
    MONTH_RANGE("month_range"),
    UNTIL("until"),
    DATES("dates"),
    RANGES("ranges"),
    WHOLE_YEAR("whole_year"),
    ON_REQUEST("on_request"),
    BY_AGREEMENT("by_agreement"),
    EVENT("event"),
    PER_TERRITORY("per_territory");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Name in files and answers. */
    public String code() {
      return code;
    }
  }

  Kind kind();

  /** «март». */
  record OneMonth(CalendarMonth month) implements Deadline {
    @Override
    public Kind kind() {
      return Kind.MONTH;
    }
  }

  /** «июнь, ноябрь»: once in each. */
  record Months(List<CalendarMonth> months) implements Deadline {
    public Months {
      months = List.copyOf(months);
      requireMany(months, 2);
    }

    @Override
    public Kind kind() {
      return Kind.MONTHS;
    }
  }

  /** «январь-февраль»: once, any time from the first day to the last. */
  record MonthRange(Piece.MonthSpan span) implements Deadline {
    @Override
    public Kind kind() {
      return Kind.MONTH_RANGE;
    }
  }

  /** «до 22 апреля 2024 года». */
  record Until(CalendarDay day) implements Deadline {
    @Override
    public Kind kind() {
      return Kind.UNTIL;
    }
  }

  /** «до 7 марта, до 6 мая», or days without «до»: once by or on each. */
  record Dates(List<Piece.OnDay> days) implements Deadline {
    public Dates {
      days = List.copyOf(days);
      requireMany(days, 1);
      if (days.size() == 1 && days.get(0).until()) {
        throw new IllegalArgumentException("one date with «до» is Until: " + days);
      }
    }

    @Override
    public Kind kind() {
      return Kind.DATES;
    }
  }

  /** «март-апрель, май-июль, сентябрь»: once in each; also spans of days. */
  record Ranges(List<Piece> pieces) implements Deadline {
    public Ranges {
      pieces = List.copyOf(pieces);
      boolean simpler =
          pieces.stream().allMatch(Piece.InMonth.class::isInstance)
              || pieces.stream().allMatch(Piece.OnDay.class::isInstance)
              || (pieces.size() == 1 && pieces.get(0) instanceof Piece.MonthSpan);
      if (simpler) {
        throw new IllegalArgumentException("a simpler kind holds " + pieces);
      }
    }

    @Override
    public Kind kind() {
      return Kind.RANGES;
    }
  }

  /**
   * «в течение года».
   *
   * @param year {@value CalendarMonth#PLAN} for the year of the plan
   */
  record WholeYear(int year) implements Deadline {
    public WholeYear {
      requireYear(year);
    }

    @Override
    public Kind kind() {
      return Kind.WHOLE_YEAR;
    }
  }

  /**
   * «в течение года по заявке МОУО»: due only when somebody asks.
   *
   * @param applicant who asks, as written; may be empty
   * @param territories who may ask, as written; empty for all
   */
  record OnRequest(Within within, String applicant, List<String> territories) implements Deadline {
    public OnRequest {
      territories = List.copyOf(territories);
    }

    @Override
    public Kind kind() {
      return Kind.ON_REQUEST;
    }
  }

  /**
   * «по согласованию».
   *
   * @param partner with whom, as written; may be empty
   * @param territories as written; empty for all
   */
  record ByAgreement(Within within, String partner, List<String> territories) implements Deadline {
    public ByAgreement {
      territories = List.copyOf(territories);
    }

    @Override
    public Kind kind() {
      return Kind.BY_AGREEMENT;
    }
  }

  /**
   * «по итогам ВПР»: its dates are those of something else.
   *
   * @param wording as written
   */
  record EventBound(Within within, String wording) implements Deadline {
    public EventBound {
      if (wording.isBlank()) {
        throw new IllegalArgumentException("no event");
      }
    }

    @Override
    public Kind kind() {
      return Kind.EVENT;
    }
  }

  /** A schedule: each territory has times of its own. */
  record PerTerritory(List<Entry> entries) implements Deadline {
    public PerTerritory {
      entries = List.copyOf(entries);
      requireMany(entries, 1);
    }

    @Override
    public Kind kind() {
      return Kind.PER_TERRITORY;
    }

    /**
     * A line of the schedule.
     *
     * @param territory as written
     * @param times what it is due there; never itself per territory, on request or the like
     */
    public record Entry(String territory, Deadline times) {
      public Entry {
        boolean timed =
            switch (times.kind()) {
              case MONTH, MONTHS, MONTH_RANGE, UNTIL, DATES, RANGES -> true;
              default -> false;
            };
        if (!timed || territory.isBlank()) {
          throw new IllegalArgumentException("territory '%s': %s".formatted(territory, times));
        }
      }
    }
  }

  /**
   * The frame «в течение года» before another condition.
   *
   * @param stated whether it is written
   * @param year {@value CalendarMonth#PLAN} for the year of the plan
   */
  record Within(boolean stated, int year) {

    /** Not written. */
    public static final Within UNSAID = new Within(false, CalendarMonth.PLAN);

    public Within {
      requireYear(year);
      if (!stated && year != CalendarMonth.PLAN) {
        throw new IllegalArgumentException("year %d is not stated".formatted(year));
      }
    }
  }

  private static void requireMany(List<?> list, int least) {
    if (list.size() < least) {
      throw new IllegalArgumentException("%d of at least %d".formatted(list.size(), least));
    }
  }

  private static void requireYear(int year) {
    if (!CalendarMonth.isYear(year)) {
      throw new IllegalArgumentException("year " + year);
    }
  }
}
