package ru.shnor.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.shnor.system.region.Oracle;
import ru.shnor.system.region.TestRegion;
import ru.shnor.system.region.TestRegion.Plan;
import ru.shnor.system.region.TestSchool;
import ru.shnor.wire.WireJson;
import tools.jackson.databind.JsonNode;

/** The batch form of the stack, as a script would use it. */
@Order(6)
class ReportIT {

  private static final Path REAL =
      Path.of("..", "..", "..", "shared", "data", "vpr-altai").toAbsolutePath().normalize();

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void jars() {
    RunningSystem.requireJars();
  }

  /** What the command left behind. */
  private record Ended(int code, String out, String err) {

    /** Standard output, which must be one JSON document and nothing else. */
    JsonNode document() {
      return WireJson.read(out.getBytes(StandardCharsets.UTF_8), JsonNode.class);
    }
  }

  private Ended report(Path data, String... more) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                RunningSystem.jar("local-stack").toString(),
                "report",
                "--data",
                data.toString()));
    command.addAll(List.of(more));
    Path out = folder.resolve("out.json");
    Path err = folder.resolve("err.log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertThat(process.waitFor(4, TimeUnit.MINUTES)).as("ends in time").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  @Test
  void ownRegionGivesTheOraclesNumbers() throws IOException, InterruptedException {
    // Given
    TestRegion region = new TestRegion(new Plan(7, 1, 120, 2020, 2021, true));
    Oracle oracle = new Oracle(region);
    region.writeTo(folder.resolve("data"));
    Files.writeString(
        folder.resolve("data").resolve("признаки.csv"), signs(region.listed().stream().skip(3)));
    // When
    Ended ended = report(folder.resolve("data"), "--base", "2020", "--report", "2021");
    // Then
    assertThat(ended.code()).as(ended.err()).isZero();
    JsonNode report = ended.document();
    assertThat(report.at("/strict/doubted").asInt()).isEqualTo(oracle.listed() - 3);
    assertThat(report.at("/strict/evaluable").asInt()).isBetween(0, 3);
    assertThat(report.at("/strict/note").asString()).contains("6 класс");
    assertThat(report.at("/listed").asInt()).isEqualTo(oracle.listed());
    assertThat(report.at("/evaluable").asInt()).isEqualTo(oracle.evaluable());
    assertThat(report.at("/positive").asInt()).isEqualTo(oracle.positive());
    assertThat(report.at("/sharePercent").asString()).isEqualTo(oracle.sharePercent());
    assertThat(report.at("/sensitivity")).hasSize(24);
    assertThat(report.at("/warnings").toString()).contains("SEASON");
    assertThat(report.at("/uploads").size()).isGreaterThanOrEqualTo(region.works().size());
    assertThat(report.at("/broker").asString()).contains("Kafka");
    assertThat(report.at("/store").asString()).isNotBlank();
  }

  /** Rosobrnadzor's list of the report year with these schools, one marker each. */
  private static String signs(Stream<TestSchool> schools) {
    return "Год;Логин;Муниципалитет;ОО;4 РУ;4 МА;5 РУ;5 МА;Количество маркеров\n"
        + schools
            .map(
                one ->
                    "2021;edu%s;%s;%s;1;0;0;0;1%n"
                        .formatted(one.login(), one.municipalityName(), one.name()))
            .collect(Collectors.joining());
  }

  @Test
  void fileNobodyRecognisesIsNamedAndMakesTheExitCodeThree()
      throws IOException, InterruptedException {
    // Given
    TestRegion region = new TestRegion(new Plan(8, 1, 40, 2020, 2021, false));
    Path data = folder.resolve("data");
    region.writeTo(data);
    Files.writeString(data.resolve("letter.csv"), "Уважаемые коллеги;просим\nнаправить;сведения\n");
    // When
    Ended ended = report(data, "--base", "2020", "--report", "2021");
    // Then
    assertThat(ended.code()).as(ended.err()).isEqualTo(3);
    assertThat(ended.document().at("/uploads").toString()).contains("letter.csv");
    assertThat(ended.document().at("/listed").asInt()).isEqualTo(region.listed().size());
  }

  @Test
  void realFilesOfAltaiGiveThePublishedNumber() throws IOException, InterruptedException {
    // Given
    boolean there = Files.isDirectory(REAL);
    String reason = "SKIPPED: no folder %s".formatted(REAL);
    if (!there) {
      System.out.println(reason);
    }
    Assumptions.assumeTrue(there, reason);
    // When
    Ended ended = report(REAL, "--base", "2020", "--report", "2021");
    // Then
    assertThat(ended.code()).as(ended.err()).isZero();
    JsonNode report = ended.document();
    assertThat(report.at("/listed").asInt()).isEqualTo(86);
    assertThat(report.at("/evaluable").asInt()).isEqualTo(86);
    assertThat(report.at("/positive").asInt()).isEqualTo(79);
    assertThat(report.at("/sharePercent").asString()).isEqualTo("91.8605");
    assertThat(report.at("/sensitivity")).hasSize(24);
    assertThat(report.at("/warnings").toString()).contains("SEASON");
  }
}
