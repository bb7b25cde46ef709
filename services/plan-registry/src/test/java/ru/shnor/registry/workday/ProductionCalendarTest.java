package ru.shnor.registry.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionCalendarTest {

  private static final ProductionCalendar RUSSIAN = ProductionCalendar.russian();

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({"2024, 248", "2025, 247", "2026, 247"})
  void yearHasAsManyWorkingDaysAsTheOfficialCalendar(int year, int days) {
    LocalDate first = LocalDate.of(year, 1, 1);
    assertThat(
            IntStream.range(0, first.lengthOfYear())
                .filter(day -> RUSSIAN.isWorking(first.plusDays(day)))
                .count())
        .isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-04-27, true",
    "2024-04-29, false",
    "2024-12-28, true",
    "2025-06-13, false",
    "2025-11-01, true",
    "2026-01-09, false",
    "2026-03-09, false",
    "2031-06-10, true",
    "2031-06-14, false"
  })
  void daysAreWorkingByFileOrByTheWeek(LocalDate day, boolean working) {
    assertThat(RUSSIAN.isWorking(day)).isEqualTo(working);
  }

  @Test
  void countsWorkingDaysOverHolidays() {
    assertThat(RUSSIAN.onOrBefore(LocalDate.of(2024, 6, 30))).isEqualTo("2024-06-28");
    assertThat(RUSSIAN.before(LocalDate.of(2024, 6, 30), 5)).isEqualTo("2024-06-21");
    assertThat(RUSSIAN.after(LocalDate.of(2024, 12, 28), 1)).isEqualTo("2025-01-09");
    assertThat(RUSSIAN.after(LocalDate.of(2024, 4, 26), 2)).isEqualTo("2024-05-02");
  }

  @Test
  void aFileOfOnesOwnReplacesItAndAWrongLineIsNamed() throws IOException {
    Path file = folder.resolve("calendar.csv");
    Files.writeString(file, "date;kind;note\n2024-06-28;HOLIDAY;х\n");
    assertThat(ProductionCalendar.of(file).isWorking(LocalDate.of(2024, 6, 28))).isFalse();
    assertThat(ProductionCalendar.of(file).isWorking(LocalDate.of(2024, 1, 8))).isTrue();
    Files.writeString(file, "date;kind;note\n2024-06-28;DAY;х\n");
    assertThatThrownBy(() -> ProductionCalendar.of(file)).hasMessageContaining("line 2");
  }
}
