package ru.shnor.ingestion.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateJsonTest {

  @Test
  void examplesAreRight() throws IOException {
    for (String name : List.of("nyc-ela.json", "nyc-math.json")) {
      assertThat(Templates.faults(Files.readString(NewYork.TEMPLATES.resolve(name)))).isEmpty();
    }
    assertThat(Templates.faults(Templates.SMALL)).isEmpty();
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("\"format\": 1", "\"format\": 2", "format: нужно целое число от 1 до 1"),
        Arguments.of("\"id\": \"small\"", "\"id\": \"../х\"", "id: от 3 до 60"),
        Arguments.of("\"title\"", "\"titel\"", "titel: неизвестное поле"),
        Arguments.of("\"VPR\"", "\"ВПР\"", "campaign.procedure: нужно одно из: «VPR»"),
        Arguments.of("\"maximum\": 20", "\"maximum\": 0", "campaign.maximum: нужно целое число"),
        Arguments.of("\"code\": \"Код\"", "\"code\": \"\"", "school.code: нужен текст"),
        Arguments.of(
            "\"year\": {\"column\": \"Год\"}",
            "\"year\": {}",
            "year: нужно ровно одно из двух: column (столбец) или constant"),
        Arguments.of(
            "\"year\": {\"column\": \"Год\"}",
            "\"year\": {\"constant\": \"весна\"}",
            "year.constant: нужен год из четырёх цифр"),
        Arguments.of("\"мат\": \"MATHEMATICS\"", "\"мат\": \"PHYSICS\"", "subject.values.мат"),
        Arguments.of("\"mark\": 5", "\"mark\": 6", "marks.levels[3].mark: нужно целое число от 2"),
        Arguments.of("\"mark\": 5", "\"mark\": 4", "каждой отметке 2, 3, 4, 5 нужен"),
        Arguments.of("\"column\": \"п\"", "\"column\": \"ч\"", "один столбец назван дважды"),
        Arguments.of(
            "\"values\": \"COUNT\"", "\"values\": \"PERCENT\"", "marks.decimals: не заполнено"),
        Arguments.of("[\"Все\"]", "[]", "skip[0].equals: нужен список"),
        Arguments.of("\"decimal\": \",\"", "\"decimal\": \" \"", "numbers.decimal: нужно одно из"),
        Arguments.of("\"season\": \"SPRING\"", "\"season\": 1", "campaign.season"),
        Arguments.of(
            "\"code\": \"Код МО\", \"name\": \"МО\"",
            "\"fromSchoolCode\": {\"from\": 3, \"to\": 1}, \"prefix\": \"1\"",
            "municipality.fromSchoolCode.to: нужно целое число от 3"),
        Arguments.of("{\"texts\": [\"Итоги\"]}", "[]", "recognise: нужен объект"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultIsToldWithItsPath(String right, String wrong, String told) {
    // Given
    String json = Templates.SMALL.replace(right, wrong);
    assertThat(json).isNotEqualTo(Templates.SMALL);
    // When
    List<String> faults = Templates.faults(json);
    // Then
    assertThat(faults).anySatisfy(fault -> assertThat(fault).contains(told));
  }

  @Test
  void allFaultsAreToldAtOnce() {
    // When
    List<String> faults = Templates.faults("{}");
    // Then
    assertThat(faults).hasSizeGreaterThan(8).allMatch(fault -> fault.contains(": "));
  }

  @ParameterizedTest
  @MethodSource("noJson")
  void whatIsNoJsonIsToldWithItsPlace(String text) {
    assertThat(Templates.faults(text))
        .hasSize(1)
        .allMatch(fault -> fault.startsWith("это не JSON"));
  }

  static Stream<String> noJson() {
    return Stream.of("", "{", "{\"a\": 1,}", "[".repeat(5_000));
  }

  @Test
  void columnsByLetterAloneRecogniseNothing() {
    // Given
    String json = Templates.SMALL;
    for (int i = 0; i < Templates.HEADER.size(); i++) {
      String header = Templates.HEADER.get(i).toString();
      json = json.replace("\"" + header + "\"", "{\"letter\": \"" + (char) ('A' + i) + "\"}");
    }
    // When
    List<String> faults = Templates.faults(json);
    // Then
    assertThat(faults).singleElement().asString().contains("хотя бы три столбца");
  }
}
