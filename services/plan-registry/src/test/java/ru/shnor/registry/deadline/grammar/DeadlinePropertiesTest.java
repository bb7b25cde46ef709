package ru.shnor.registry.deadline.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import ru.shnor.registry.deadline.CalendarDay;
import ru.shnor.registry.deadline.CalendarMonth;
import ru.shnor.registry.deadline.Deadline;
import ru.shnor.registry.deadline.DeadlineCalendar;
import ru.shnor.registry.deadline.DeadlinePrinter;
import ru.shnor.registry.deadline.Piece;
import ru.shnor.registry.deadline.Pieces;
import ru.shnor.registry.deadline.Reading;

class DeadlinePropertiesTest {

  private static final List<String> SHREDS =
      List.of(
          "до ",
          "с ",
          "по ",
          "в течение ",
          "года",
          " г.",
          "2024",
          "22",
          "31",
          "0",
          "март",
          "апреля",
          "февраль",
          "ноя",
          " - ",
          "–",
          ", ",
          "; ",
          " ",
          ".",
          "(",
          ")",
          "«",
          "»",
          "по заявке ",
          "по согласованию",
          "квартал",
          "II",
          "город Саянск",
          "Осинский район",
          "МОУО",
          "конца ",
          "ежемесячно",
          "по итогам ВПР",
          "/",
          ":",
          "О",
          "\u00a0",
          "и ",
          "не позднее ",
          "29");

  @Property(tries = 5000)
  void noTextIsTooStrangeToBeAnswered(@ForAll @StringLength(max = 120) String text) {
    answered(text);
  }

  @Property(tries = 10_000)
  void noShredsOfDeadlinesAreTooStrangeToBeAnswered(@ForAll("shreds") String text) {
    answered(text);
  }

  @Provide
  Arbitrary<String> shreds() {
    return Arbitraries.of(SHREDS).list().ofMaxSize(14).map(parts -> String.join("", parts));
  }

  private static void answered(String text) {
    Reading reading = DeadlineParser.read(text);
    assertThat(reading.text()).isEqualTo(text);
    if (reading instanceof Reading.Understood understood) {
      for (int year : new int[] {2023, 2024}) {
        DeadlineCalendar.of(understood.deadline(), year);
      }
      assertThat(DeadlineParser.read(DeadlinePrinter.print(understood.deadline())))
          .as(text)
          .isInstanceOfSatisfying(
              Reading.Understood.class,
              again -> assertThat(again.deadline()).isEqualTo(understood.deadline()));
    }
  }

  @Property(tries = 5000)
  void whatIsPrintedReadsBackToTheSameValue(@ForAll("deadlines") Deadline deadline) {
    // When
    Reading reading = DeadlineParser.read(DeadlinePrinter.print(deadline));
    // Then
    assertThat(reading)
        .as(DeadlinePrinter.print(deadline))
        .isInstanceOfSatisfying(
            Reading.Understood.class, again -> assertThat(again.deadline()).isEqualTo(deadline));
  }

  @Property(tries = 2000)
  void datesBeginAndEndInOrder(
      @ForAll("deadlines") Deadline deadline, @ForAll @IntRange(min = 2001, max = 2099) int year) {
    // When
    DeadlineCalendar calendar = DeadlineCalendar.of(deadline, year);
    // Then
    assertThat(calendar.occurrences()).allMatch(one -> !one.to().isBefore(one.from()));
    if (deadline.kind() != Deadline.Kind.EVENT && calendar.doubts().isEmpty()) {
      assertThat(calendar.occurrences()).isNotEmpty();
      assertThat(calendar.occurrences().get(0).from().getYear()).isEqualTo(year);
    }
  }

  @Property
  void caseDashesAndSpacesDoNotMatter(
      @ForAll("timed") Deadline deadline, @ForAll("dashes") String dash) {
    // Given
    String text = DeadlinePrinter.print(deadline);
    String other =
        " " + text.toUpperCase(Locale.ROOT).replace(" - ", dash).replace(" ", " \u00a0") + " .";
    // When
    Reading reading = DeadlineParser.read(other);
    // Then
    assertThat(reading)
        .as(other)
        .isInstanceOfSatisfying(
            Reading.Understood.class, again -> assertThat(again.deadline()).isEqualTo(deadline));
  }

  @Property
  void aStrangeWordAfterATimeMakesAllOfItNotUnderstood(
      @ForAll("timed") Deadline deadline, @ForAll("strange") String word) {
    assertThat(DeadlineParser.read(DeadlinePrinter.print(deadline) + " " + word))
        .isInstanceOf(Reading.NotUnderstood.class);
  }

  @Property(generation = net.jqwik.api.GenerationMode.EXHAUSTIVE)
  void theDeadlinesOfTheOrderDoNotDependOnCase(
      @ForAll @IntRange(min = 0, max = 90) int row, @ForAll boolean upper) throws IOException {
    // Given
    OrderDeadlinesTest.Expected expected = OrderDeadlinesTest.table().get(row);
    String text =
        upper
            ? expected.deadline().toUpperCase(Locale.ROOT)
            : expected.deadline().toLowerCase(Locale.ROOT);
    // When
    Reading reading = DeadlineParser.read(text);
    // Then
    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Understood.class,
            same -> assertThat(same.deadline().kind().code()).isEqualTo(expected.kind()));
  }

  @Provide
  Arbitrary<String> dashes() {
    return Arbitraries.of("-", " - ", "–", " – ", "—", " — ", "‑", "−");
  }

  @Provide
  Arbitrary<String> strange() {
    return Arbitraries.of("абракадабра", "32", "марта!", "обязательно", "наверное", "№5");
  }

  @Provide
  Arbitrary<Deadline> timed() {
    return pieces().list().ofMinSize(1).ofMaxSize(4).map(Pieces::simplest);
  }

  @Provide
  Arbitrary<Deadline> deadlines() {
    Arbitrary<Deadline.Within> within =
        Arbitraries.of(
            Deadline.Within.UNSAID,
            new Deadline.Within(true, CalendarMonth.PLAN),
            new Deadline.Within(true, 2024));
    Arbitrary<List<String>> names =
        Arbitraries.of("город Саянск", "Осинский район", "МО «город Усть-Илимск»", "Зима")
            .list()
            .ofMaxSize(3);
    Arbitrary<String> who = Arbitraries.of("", "МОУО", "муниципального органа", "с «ИРО»");
    Arbitrary<Deadline> onRequest =
        Combinators.combine(within, who, names).as(Deadline.OnRequest::new);
    Arbitrary<Deadline> byAgreement =
        Combinators.combine(within, who, names).as(Deadline.ByAgreement::new);
    Arbitrary<Deadline> event =
        Combinators.combine(
                within,
                Arbitraries.of(
                    "по итогам ВПР",
                    "в соответствии с расписанием экзаменов",
                    "после проведения ГИА",
                    "в сроки, установленные Рособрнадзором"))
            .as(Deadline.EventBound::new);
    Arbitrary<Deadline> schedule =
        Combinators.combine(
                Arbitraries.of(
                    "Ангарский городской округ",
                    "МО «город Саянск»",
                    "Казачинско-Ленский район",
                    "г. Свирск",
                    "Чунское районное МО"),
                timed())
            .as(Deadline.PerTerritory.Entry::new)
            .list()
            .ofMinSize(1)
            .ofMaxSize(5)
            .map(Deadline.PerTerritory::new);
    Arbitrary<Deadline> year =
        Arbitraries.of(CalendarMonth.PLAN, 2024, 2000, 2100).map(Deadline.WholeYear::new);
    return Arbitraries.oneOf(timed(), onRequest, byAgreement, event, schedule, year);
  }

  /** Pieces of one list: all of one year, or all of the plan's. */
  private static Arbitrary<Piece> pieces() {
    return Arbitraries.of(allPieces());
  }

  private static List<Piece> allPieces() {
    Stream<Piece> months =
        Stream.of(Month.values()).map(month -> new Piece.InMonth(new CalendarMonth(month, 2024)));
    Stream<Piece> spans =
        IntStream.rangeClosed(1, 11)
            .mapToObj(
                month ->
                    new Piece.MonthSpan(
                        new CalendarMonth(Month.of(month), 2024),
                        new CalendarMonth(Month.of(month + 1), 2024)));
    Stream<Piece> overNewYear =
        Stream.of(
            new Piece.MonthSpan(
                new CalendarMonth(Month.NOVEMBER, 2024), new CalendarMonth(Month.MARCH, 2025)));
    Stream<Piece> days =
        Stream.of(1, 7, 29)
            .flatMap(
                day ->
                    Stream.of(true, false)
                        .map(
                            until ->
                                new Piece.OnDay(
                                    new CalendarDay(day, Month.FEBRUARY, 2024), until)));
    Stream<Piece> ends =
        Stream.of(
            new Piece.OnDay(new CalendarDay(CalendarDay.LAST, Month.APRIL, 2024), true),
            new Piece.DaySpan(
                new CalendarDay(10, Month.MARCH, 2024), new CalendarDay(5, Month.APRIL, 2024)),
            new Piece.DaySpan(
                new CalendarDay(10, Month.MARCH, 2024), new CalendarDay(15, Month.MARCH, 2024)));
    return Stream.of(months, spans, overNewYear, days, ends).flatMap(one -> one).toList();
  }
}
