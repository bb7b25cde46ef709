package ru.shnor.kit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made to exhaust memory meets a process with 256 MB. */
class SmallHeapTest {

  private static final long SLOWEST_MILLIS = 2_000;

  @TempDir private Path folder = Path.of("");

  @Test
  void heavyFilesAreRefusedInTwoSecondsWith256Megabytes() throws Exception {
    // Given
    List<BadFile> heavy = BadXml.heavy();
    List<Path> files = new ArrayList<>();
    for (BadFile bad : heavy) {
      files.add(Files.write(folder.resolve(files.size() + ".xlsx"), bad.bytes().get()));
    }
    // When
    List<String> outcomes = run(files);
    // Then
    assertThat(outcomes).hasSameSizeAs(heavy);
    for (int i = 0; i < heavy.size(); i++) {
      String[] outcome = outcomes.get(i).split(" ", -1);
      assertThat(outcome[0]).as(heavy.get(i).toString()).isEqualTo(heavy.get(i).code());
      assertThat(Long.parseLong(outcome[1])).as(heavy.get(i).toString()).isLessThan(SLOWEST_MILLIS);
    }
  }

  @Test
  void mostSharedStringsThatAreAllowedAreReadWith256Megabytes() throws Exception {
    // Given
    RawZip book =
        Workbooks.good()
            .with(
                Workbooks.repeated(
                    Workbooks.STRINGS,
                    "<sst>",
                    (out, i) ->
                        out.append("<si><t>Ж")
                            .append(Integer.toHexString(i * 0x9E3779B1).repeat(5))
                            .append("</t></si>"),
                    1_000_000,
                    "</sst>"));
    Path file = Files.write(folder.resolve("много.xlsx"), book.bytes());
    // When
    List<String> outcomes = run(List.of(file));
    // Then
    assertThat(outcomes).singleElement().asString().startsWith("READ ");
  }

  private static List<String> run(List<Path> files) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(SmallHeap.class.getName());
    files.forEach(file -> command.add(file.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines().toList();
  }
}
