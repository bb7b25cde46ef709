package ru.shnor.ingestion.objectivity.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.shnor.ingestion.row.Complaint;

class ListTableTest {

  private static final Path REAL =
      Path.of("../../../shared/data/objectivity-list/Признаки необъективности.xlsx");
  private static final String HEADER =
      "Год;Логин;Муниципалитет;ОО;4 РУ;4 МА;5 РУ;5 МА;Количество маркеров\n";

  @TempDir private Path folder = Path.of("");

  private Optional<ListTable.Reading> read(String csv) throws IOException {
    return ListTable.read(Files.writeString(folder.resolve("список.csv"), csv));
  }

  private static ListCheck check(ListTable.Reading reading, Set<String> regions) {
    ListCheck check = new ListCheck(regions);
    check.take(reading.right());
    return check;
  }

  private static List<String> messages(List<Complaint> complaints) {
    return complaints.stream().map(one -> one.cell() + " " + one.message()).toList();
  }

  @Test
  void theRealListOfAnotherRegionIsReadWithItsDoubledYear() {
    boolean present = Files.exists(REAL);
    if (!present) {
      System.out.println("SKIPPED: no real list at " + REAL);
    }
    assumeTrue(present, "no real list at " + REAL);
    // When
    ListTable.Reading reading = ListTable.read(REAL).orElseThrow();
    ListCheck check = check(reading, Set.of());
    // Then
    assertThat(reading.rows()).isEqualTo(599);
    assertThat(reading.complaints()).isEmpty();
    Map<Integer, Integer> schools = new java.util.TreeMap<>();
    check.years().forEach((year, rows) -> schools.put(year, rows.size()));
    assertThat(schools).isEqualTo(Map.of(2023, 159, 2024, 148, 2025, 144));
    assertThat(check.doubled(2023)).isZero();
    assertThat(check.doubled(2024)).isEqualTo(148);
    assertThat(check.doubled(2025)).isZero();
    assertThat(check.notes()).anyMatch(one -> one.contains("За 2024 год строк повторено: 148"));
    assertThat(check.notes()).anyMatch(one -> one.contains("За 2023 год часть ячеек пуста"));
    assertThat(check.notes()).noneMatch(one -> one.contains("За 2025 год часть ячеек пуста"));
    assertThat(check.notes()).anyMatch(one -> one.contains("Маркеров 6 класса"));
    assertThat(check(reading, Set.of("reg38")).foreign()).isEqualTo(599);
    assertThat(check(reading, Set.of("reg05")).foreign()).isZero();
  }

  @Test
  void theHeaderMayStandLowerInAnotherOrderAndSpelling() throws IOException {
    // When
    ListTable.Reading reading =
        read("Признаки\n;;;\nЛогин ОО;4PУ;МА 5;ГОД ;Кол-во маркеров\nsch380101;1;0;2024;1\n")
            .orElseThrow();
    // Then
    ListRow row = reading.right().get(0);
    assertThat(row.year()).isEqualTo(2024);
    assertThat(row.login().value()).isEqualTo("380101");
    assertThat(row.markers()).extracting(MarkedWork::label).containsExactly("4 РУ");
  }

  @Test
  void anotherTableIsNotTheList() throws IOException {
    assertThat(read("Год;Класс;Предмет;Логин;ОО;Кол-во участников;0;1;2\n")).isEmpty();
    assertThat(read("Логин;ОО;Муниципалитет;Категория;Год;Основание\n")).isEmpty();
  }

  @Test
  void whatARowSaysWrongIsToldByTheCell() throws IOException {
    // When
    ListTable.Reading reading =
        read(HEADER
                + "2024;edu380101;А;Б;1;0;0;0;2\n"
                + "2024;edu380102;А;Б;2;0;0;0;2\n"
                + "2024;380103;А;Б;1;;;;1\n"
                + ";edu380104;А;Б;1;;;;1\n"
                + "2024;edu380105;А;Б;0;0;;;0\n"
                + "2024;edu380106;А;Б;;1;;1;2\n")
            .orElseThrow();
    // Then
    assertThat(reading.rows()).isEqualTo(6);
    assertThat(reading.right()).extracting(one -> one.login().value()).containsExactly("380106");
    assertThat(messages(reading.complaints()))
        .containsExactly(
            "I2 Количество маркеров не сходится со столбцами: по столбцам 1.",
            "E3 Маркер должен быть 1, 0 или пусто.",
            "B4 Это не логин ФИС ОКО (edu или sch и шесть цифр).",
            "A5 Не указан год перечня.",
            "B6 В строке нет ни одного маркера: школе нечего быть в перечне.");
  }

  @Test
  void rowsThatContradictEachOtherAreAllRefused() throws IOException {
    // When
    ListCheck check =
        check(
            read(HEADER + "2024;edu380101;А;Б;1;0;0;0;1\n2024;sch380101;А;Б;0;1;0;0;1\n")
                .orElseThrow(),
            Set.of("reg38"));
    // Then
    assertThat(check.years()).isEmpty();
    assertThat(messages(check.complaints()))
        .containsExactly(
            "B2 Строки одной школы за 2024 год противоречат друг другу.",
            "B3 Строки одной школы за 2024 год противоречат друг другу.");
  }

  @Test
  void aForeignLoginAmongOthersIsTold() throws IOException {
    // When
    ListCheck check =
        check(
            read(HEADER + "2024;edu380101;А;Б;1;0;0;0;1\n2024;edu053001;А;Б;0;1;0;0;1\n")
                .orElseThrow(),
            Set.of("reg38"));
    // Then
    assertThat(check.years().get(2024)).hasSize(1);
    assertThat(messages(check.complaints()))
        .containsExactly("B3 Логин другого региона: edu053001.");
  }

  @Test
  void townsAreKnownHoweverTheyAreWritten() {
    assertThat(List.of("город Дербент", "г. Дербент", "Дербент", "ДЕРБЕНТ ", "МО «город Дербент»"))
        .extracting(TerritoryName::plain)
        .containsOnly("дербент");
    assertThat(TerritoryName.plain("Дербентский муниципальный район"))
        .isEqualTo(TerritoryName.plain("Дербентский р-н"))
        .isNotEqualTo("дербент");
    assertThat(TerritoryName.plain("Городищенский район")).isEqualTo("городищенский");
  }
}
