package ru.shnor.survey.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.shnor.survey.scale.Band;
import ru.shnor.survey.scale.Key;
import ru.shnor.survey.scale.MissingRule;
import ru.shnor.survey.scale.ScaleItem;
import ru.shnor.survey.scale.ScoreKind;

class KeyFileTest {

  private static final String START = "{\"min\":1,\"max\":6,\"missing\":\"item-median\",";

  @Test
  void readsTheDocumentedKey() {
    // When
    KeyFile.Read read =
        KeyFile.parse(
            START
                + "\"scales\":[{\"id\":\"agree\",\"score\":\"mean\",\"items\":[\"-A1\",\"A2\"]}]}");
    // Then
    Key key = read.key();
    assertThat(read.notes()).isEmpty();
    assertThat(key.min()).isEqualTo(1);
    assertThat(key.max()).isEqualTo(6);
    assertThat(key.missing()).isEqualTo(new MissingRule.ItemMedian());
    assertThat(key.scales().get(0).score()).isEqualTo(ScoreKind.MEAN);
    assertThat(key.scales().get(0).items())
        .containsExactly(new ScaleItem.Reversed("A1"), new ScaleItem.Direct("A2"));
  }

  @Test
  void readsPointsBandsAndNorm() {
    // When
    Key key =
        KeyFile.parse(
                "\uFEFF"
                    + START
                    + "\"scales\":[{\"id\":\"x\",\"score\":\"sum\",\"items\":[{\"item\":\"B1\","
                    + "\"answer\":1,\"points\":10}],\"bands\":[{\"id\":\"low\",\"upTo\":9},"
                    + "{\"id\":\"high\",\"title\":\"высокий\"}],"
                    + "\"norm\":{\"mean\":4.5,\"sd\":1.5}}]}")
            .key();
    // Then
    assertThat(key.scales().get(0).items()).containsExactly(new ScaleItem.Points("B1", 1, 10));
    assertThat(key.scales().get(0).bands())
        .containsExactly(
            new Band("low", "low", 9), new Band("high", "высокий", Double.POSITIVE_INFINITY));
    assertThat(key.scales().get(0).norm().orElseThrow().sd()).isEqualTo(1.5);
  }

  @Test
  void notesWhatItDoesNotKnow() {
    // When
    KeyFile.Read read =
        KeyFile.parse(
            "{\"min\":1,\"max\":6,\"mising\":\"listwise\",\"scales\":[{\"id\":\"x\",\"score\":"
                + "\"sum\",\"items\":[\"A\"],\"colour\":1}]}");
    // Then
    assertThat(String.join(" ", read.notes()))
        .contains("«mising»")
        .contains("«scales[0].colour»")
        .contains("item-median");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "scales":[]}                                                              | scales: нужен непустой список
          "scales":{}}                                                              | scales: нужен непустой список
          "scales":["x"]}                                                           | scales[0]: нужен объект
          "scales":[{"score":"sum","items":["A"]}]}                                 | scales[0].id: нужен непустой текст
          "scales":[{"id":"x","items":["A"]}]}                                      | scales[0].score: нужен непустой текст
          "scales":[{"id":"x","score":"avg","items":["A"]}]}                        | scales[0].score: «avg» не бывает
          "scales":[{"id":"x","score":"sum","items":[]}]}                           | scales[0].items: нужен непустой список
          "scales":[{"id":"x","score":"sum","items":["A","-A"]}]}                   | scales[0].items[1]: пункт «A» в этой шкале уже есть
          "scales":[{"id":"x","score":"sum","items":["-"]}]}                        | scales[0].items[0]: нужно имя пункта
          "scales":[{"id":"x","score":"sum","items":[7]}]}                          | scales[0].items[0]: нужно имя пункта
          "scales":[{"id":"x","score":"sum","items":[{"item":"A","answer":9,"points":1}]}]} | scales[0].items[0]: points должно быть больше 0
          "scales":[{"id":"x","score":"sum","items":["A"]},{"id":"x","score":"sum","items":["A"]}]} | scales[1].id: шкала «x» уже есть
          "scales":[{"id":"x","score":"sum","items":["A"],"bands":[{"id":"l","upTo":1}]}]} | bands[0].upTo: нужен у каждого уровня, кроме последнего
          "scales":[{"id":"x","score":"sum","items":["A"],"bands":[{"id":"l","upTo":2},{"id":"m","upTo":2},{"id":"h"}]}]} | bands[1].upTo: уровни должны идти по возрастанию
          "scales":[{"id":"x","score":"sum","items":["A"],"norm":{"mean":1,"sd":0}}]} | norm.sd: должно быть больше 0
          """)
  void saysWhereAKeyIsWrong(String rest, String message) {
    assertThatThrownBy(() -> KeyFile.parse(START + rest))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(message.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{\"min\":1}",
        "{\"min\":1,\"max\":1,\"scales\":[{\"id\":\"x\",\"score\":\"sum\",\"items\":[\"A\"]}]}",
        "{\"min\":\"1\",\"max\":6,\"scales\":[{\"id\":\"x\",\"score\":\"sum\",\"items\":[\"A\"]}]}",
        "{\"min\":1,\"max\":1e999,\"scales\":[{\"id\":\"x\",\"score\":\"sum\",\"items\":[\"A\"]}]}",
        "{\"min\":1,\"min\":2,\"max\":6,\"scales\":[]}",
        "{\"min\":1,\"max\":6,\"missing\":\"answered-share:0\",\"scales\":[{\"id\":\"x\",\"score\":\"sum\",\"items\":[\"A\"]}]}",
        "{\"min\":1,\"max\":6,\"missing\":\"mode\",\"scales\":[{\"id\":\"x\",\"score\":\"sum\",\"items\":[\"A\"]}]}"
      })
  void refusesWhatIsNoKey(String text) {
    assertThatThrownBy(() -> KeyFile.parse(text)).isInstanceOf(BadInput.class);
  }

  @Test
  void refusesAFileThatIsNotThereOrNotUtf8(@TempDir Path folder) throws IOException {
    // Given
    Path latin = Files.write(folder.resolve("k.json"), new byte[] {'{', (byte) 0xE0, '}'});
    // Then
    assertThatThrownBy(() -> KeyFile.read(folder.resolve("none.json")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("none.json");
    assertThatThrownBy(() -> KeyFile.read(latin))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("UTF-8");
  }

  @ParameterizedTest
  @CsvSource({"mbi-vodopyanova.json,3", "stai-khanin.json,2"})
  void shippedKeysAreKeysAndNameTheirDoubts(String name, int scales) throws IOException {
    // When
    KeyFile.Read read = KeyFile.read(Path.of("src/main/resources/keys", name));
    // Then
    assertThat(read.notes()).isEmpty();
    assertThat(read.key().scales()).hasSize(scales);
    assertThat(Files.readString(Path.of("src/main/resources/keys", name))).contains("\"doubtful\"");
  }

  /** 22 items, none twice; highest sums 54, 30 and 48. */
  @Test
  void mbiHasItsPublishedMaxima() {
    // When
    Key key = KeyFile.read(Path.of("src/main/resources/keys/mbi-vodopyanova.json")).key();
    // Then
    assertThat(key.itemNames()).hasSize(22);
    assertThat(key.scales().stream().map(scale -> scale.items().size() * 6))
        .isEqualTo(List.of(54, 30, 48));
  }
}
