package ru.shnor.kit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a file on its way: it is read or refused, and nothing else is thrown. */
class MutatedFilesTest {

  private static final int TRIES = 700;

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(longs = {1, 20261124})
  void mutatedArchiveIsReadOrRefused(long seed) throws IOException {
    // Given
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    byte[] good = book(xml()).bytes();
    for (int i = 0; i < TRIES; i++) {
      byte[] bytes = mutated(good, random);
      // When
      Optional<RuntimeException> thrown = read(bytes);
      // Then
      assertThat(thrown).as("seed %d, try %d", seed, i).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 20261124})
  void mutatedSheetIsReadOrRefused(long seed) throws IOException {
    // Given
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    byte[] good = xml().getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < TRIES; i++) {
      byte[] bytes = book("").with(Workbooks.SHEET, mutated(good, random)).bytes();
      // When
      Optional<RuntimeException> thrown = read(bytes);
      // Then
      assertThat(thrown).as("seed %d, try %d", seed, i).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 20261124})
  void mutatedTextIsReadOrRefused(long seed) throws IOException {
    // Given
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    byte[] good = "Школа;\"Доля; %\"\r\nЗима;\"12,5\"\r\n".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < TRIES; i++) {
      byte[] bytes = mutated(good, random);
      // When
      Optional<RuntimeException> thrown = read(bytes);
      // Then
      assertThat(thrown).as("seed %d, try %d", seed, i).isEmpty();
    }
  }

  private Optional<RuntimeException> read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("a"), bytes);
    try {
      SmallHeap.readAll(file);
      return Optional.empty();
    } catch (UnreadableFile e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(e);
    }
  }

  private static byte[] mutated(byte[] good, RandomGenerator random) {
    byte[] bytes = good.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bytes.length);
      bytes[at] =
          switch (random.nextInt(4)) {
            case 0 -> (byte) random.nextInt(256);
            case 1 -> (byte) (bytes[at] ^ 1 << random.nextInt(8));
            case 2 -> (byte) 0xFF;
            default -> good[random.nextInt(good.length)];
          };
    }
    return bytes;
  }

  private static String xml() {
    return Workbooks.PROLOGUE
        + "<worksheet xmlns=\"http://a\"><!-- c --><sheetData>"
        + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>1.5</v></c></row>"
        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>а &amp; б</t></is></c></row>"
        + "<row r=\"3\"><c t=\"str\"><f>A1</f><v><![CDATA[x]]></v></c></row>"
        + "</sheetData></worksheet>";
  }

  private static RawZip book(String sheet) {
    RawZip book =
        Workbooks.shell("<sheet name=\"Лист1\" sheetId=\"1\" r:id=\"rId1\"/>", "")
            .with(Workbooks.STRINGS, Workbooks.strings("<si><t>один</t></si>"));
    return sheet.isEmpty() ? book : book.with(Workbooks.SHEET, sheet);
  }
}
