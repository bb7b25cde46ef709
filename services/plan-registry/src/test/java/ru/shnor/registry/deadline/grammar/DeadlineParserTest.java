package ru.shnor.registry.deadline.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.shnor.registry.deadline.Deadline;
import ru.shnor.registry.deadline.DeadlineCalendar;
import ru.shnor.registry.deadline.Reading;

class DeadlineParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "март | month | 03-01..03-31",
        "МАРТ 2024 ГОДА | month | 03-01..03-31",
        "в марте 2024 г. | month | 03-01..03-31",
        "марта | month | 03-01..03-31",
        "Март 2024г. | month | 03-01..03-31",
        "март 2О24 года | month | 03-01..03-31",
        "сент. 2024 | month | 09-01..09-30",
        "фев- раль | month | 02-01..02-29",
        "июнь, ноябрь | months | 06-01..06-30 11-01..11-30",
        "июнь и ноябрь 2024 года | months | 06-01..06-30 11-01..11-30",
        "июнь; ноябрь. | months | 06-01..06-30 11-01..11-30",
        "январь-февраль | month_range | 01-01..02-29",
        "январь – февраль 2024 года | month_range | 01-01..02-29",
        "январь — февраль | month_range | 01-01..02-29",
        "Январь 2024 года - февраль 2024 года | month_range | 01-01..02-29",
        "с марта по май 2024 года | month_range | 03-01..05-31",
        "II квартал 2024 года | month_range | 04-01..06-30",
        "2-й квартал | month_range | 04-01..06-30",
        "первое полугодие | month_range | 01-01..06-30",
        "III–IV кварталы | month_range | 07-01..12-31",
        "до 22 апреля 2024 года | until | 01-01..04-22",
        "не позднее 22.04.2024 | until | 01-01..04-22",
        "до 22апреля 2024г | until | 01-01..04-22",
        "к 1 сентября | until | 01-01..09-01",
        "до 22-го апреля включительно | until | 01-01..04-22",
        "до конца февраля | until | 01-01..02-29",
        "до конца 2024 года | until | 01-01..12-31",
        "22 апреля 2024 года | dates | 04-22..04-22",
        "5 марта, 6 мая 2024 года | dates | 03-05..03-05 05-06..05-06",
        "до 7 марта 2024 года до 6 мая 2024 года | dates | 01-01..03-07 03-08..05-06",
        "с 10 по 15 марта 2024 года | ranges | 03-10..03-15",
        "10-15 марта | ranges | 03-10..03-15",
        "10 марта – 5 апреля 2024 года | ranges | 03-10..04-05",
        "01.03.2024-15.03.2024 | ranges | 03-01..03-15",
        "март-апрель, сентябрь | ranges | 03-01..04-30 09-01..09-30",
        "март, до 15 мая | ranges | 03-01..03-31 04-01..05-15",
        "ежеквартально | ranges | 01-01..03-31 04-01..06-30 07-01..09-30 10-01..12-31",
        "в течение года | whole_year | 01-01..12-31",
        "В ТЕЧЕНИЕ 2024 ГОДА | whole_year | 01-01..12-31",
        "в течении всего года | whole_year | 01-01..12-31",
        "постоянно | whole_year | 01-01..12-31",
        "по заявке | on_request | 01-01..12-31",
        "в течение года, по запросу МОУО | on_request | 01-01..12-31",
        "по согласованию с МОУО | by_agreement | 01-01..12-31",
        "в течение года по согласованию | by_agreement | 01-01..12-31",
        "после получения результатов ЕГЭ | event | ''",
        "в сроки, установленные Рособрнадзором | event | ''",
        "в соответствии с приказом 2023 года | event | ''",
        "Саянск: апрель; Зима: май | per_territory | 04-01..04-30 05-01..05-31",
        "апрель (Саянск, Зима) | per_territory | 04-01..04-30 04-01..04-30",
        "– г. Саянск – до 1 мая 2024 г. – г. Зима – май | per_territory | 01-01..05-01 05-01..05-31",
      })
  void isUnderstood(String text, String kind, String dates) {
    // When
    Deadline deadline = understood(text).deadline();
    // Then
    assertThat(deadline.kind().code()).isEqualTo(kind);
    assertThat(dates(deadline)).isEqualTo(dates);
  }

  @Test
  void everyMonthIsOnceAMonth() {
    assertThat(dates(understood("ежемесячно").deadline()).split(" ")).hasSize(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "когда-нибудь",
        "март абракадабра",
        "до 31 апреля 2024 года",
        "до 30 февраля",
        "до мая",
        "32 марта",
        "13.13.2024",
        "апрель 2024 - март 2024",
        "март-март",
        "июнь/ноябрь",
        "в течение учебного года",
        "2024/2025 учебный год",
        "сентябь",
        "по заявке до 1 мая",
        "после 1 мая",
        "по согласованию (до 1 марта)",
        "с 1 марта",
        "март 1024 года",
        "март, ,апрель!",
        "Ангарск - когда-нибудь, Саянск - апрель",
        "5 квартал",
        "до",
        "(",
        "-",
        "99999999999999999999 марта",
      })
  void isSaidNotToBeUnderstood(String text) {
    // When
    Reading reading = DeadlineParser.read(text);
    // Then
    assertThat(reading).isInstanceOf(Reading.NotUnderstood.class);
    assertThat(reading.text()).isEqualTo(text);
    assertThat(((Reading.NotUnderstood) reading).why()).matches(why -> why.length() > 15);
  }

  @Test
  void aMisspeltMonthIsOfferedAndNotTaken() {
    assertThat(DeadlineParser.read("сентябь 2024 года"))
        .isInstanceOfSatisfying(
            Reading.NotUnderstood.class,
            not -> assertThat(not.why()).contains("«сентябь»", "«сентябрь»"));
  }

  @Test
  void anImpossibleDateIsNamed() {
    assertThat(DeadlineParser.read("до 31 апреля 2024 года"))
        .isInstanceOfSatisfying(
            Reading.NotUnderstood.class,
            not -> assertThat(not.why()).contains("31 апреля 2024 года"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ноябрь, февраль",
        "ноябрь февраль",
        "июнь ноябрь",
        "ноябрь-февраль",
        "ноябрь-февраль 2025 года",
        "июнь, июнь",
        "март 2О24 года",
        "фев- раль",
        "до 6 мая, до 7 марта",
      })
  void isUnderstoodWithADoubt(String text) {
    assertThat(understood(text).doubts()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "июнь, ноябрь",
        "ноябрь 2023, февраль 2024",
        "Март 2024-апрель 2024 года Май 2024-июль 2024 года Сентябрь 2024",
        "до 7 марта, до 6 мая"
      })
  void isUnderstoodWithoutDoubt(String text) {
    assertThat(understood(text).doubts()).isEmpty();
  }

  @Test
  void gluedMonthsAreAskedForTheCommaAndForTheOrder() {
    assertThat(understood("ноябрь февраль").doubts())
        .hasSize(2)
        .anyMatch(doubt -> doubt.contains("запятой"))
        .anyMatch(doubt -> doubt.contains("не по порядку"));
  }

  @Test
  void aYearAtTheEndIsTheYearOfTheWholeList() {
    assertThat(understood("июнь, ноябрь 2024 года").deadline())
        .isEqualTo(understood("июнь 2024 г., ноябрь 2024").deadline());
  }

  @Test
  void aPeriodOverNewYearBeginsTheYearBefore() {
    // When
    DeadlineCalendar calendar =
        DeadlineCalendar.of(understood("ноябрь-февраль 2025 года").deadline(), 2024);
    // Then
    assertThat(calendar.occurrences().get(0).from()).hasToString("2024-11-01");
    assertThat(calendar.occurrences().get(0).to()).hasToString("2025-02-28");
    assertThat(calendar.doubts()).hasSize(1).allMatch(doubt -> doubt.contains("2025"));
  }

  @Test
  void namesOfTerritoriesKeepTheirDashesAndQuotes() {
    // When
    Deadline deadline =
        understood("МО «город Усть-Илимск» - март-апрель 2024 года Казачинско-Ленский район – май")
            .deadline();
    // Then
    assertThat(((Deadline.PerTerritory) deadline).entries())
        .extracting(Deadline.PerTerritory.Entry::territory)
        .containsExactly("МО «город Усть-Илимск»", "Казачинско-Ленский район");
  }

  @Test
  void whoAsksAndWhereIsKept() {
    assertThat(understood("По заявке МОУО (город Саянск, Осинский район)").deadline())
        .isEqualTo(
            new Deadline.OnRequest(
                Deadline.Within.UNSAID, "МОУО", List.of("город Саянск", "Осинский район")));
  }

  @Test
  void twentyNinthOfFebruaryOfACommonYearIsAsked() {
    // When
    DeadlineCalendar calendar = DeadlineCalendar.of(understood("до 29 февраля").deadline(), 2023);
    // Then
    assertThat(calendar.occurrences()).isEmpty();
    assertThat(calendar.doubts()).containsExactly("В 2023 году нет 29 февраля. Исправьте срок.");
  }

  @Test
  void anEventHasNoDatesAndSaysSo() {
    // When
    DeadlineCalendar calendar = DeadlineCalendar.of(understood("по итогам ВПР").deadline(), 2024);
    // Then
    assertThat(calendar.occurrences()).isEmpty();
    assertThat(calendar.doubts()).hasSize(1).allMatch(doubt -> doubt.contains("«по итогам ВПР»"));
  }

  private static Reading.Understood understood(String text) {
    Reading reading = DeadlineParser.read(text);
    assertThat(reading).isInstanceOf(Reading.Understood.class);
    return (Reading.Understood) reading;
  }

  private static String dates(Deadline deadline) {
    return DeadlineCalendar.of(deadline, 2024).occurrences().stream()
        .map(one -> one.from().toString().substring(5) + ".." + one.to().toString().substring(5))
        .collect(Collectors.joining(" "));
  }
}
