package ru.shnor.system.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.shnor.wire.Topic;

/** The document says of every event what the golden files hold. */
class AsyncApiTest {

  private static final Path GOLDEN =
      Path.of("..", "..", "shared-model", "src", "test", "resources", "golden")
          .toAbsolutePath()
          .normalize();

  private final AsyncApi document = new AsyncApi();

  static List<Path> goldens() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files.sorted().toList();
    }
  }

  private static String eventType(Path golden) {
    return golden.getFileName().toString().replace(".json", "");
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void goldenEventFits(Path golden) throws IOException {
    assertThat(document.complaints(eventType(golden), Files.readString(golden))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void eventWithoutItsFirstPropertyDoesNotFit(Path golden) throws IOException {
    // Given
    String body = Files.readString(golden).replaceFirst("\"[A-Za-z]+\":", "\"other\":");
    // When
    List<String> complaints = document.complaints(eventType(golden), body);
    // Then
    assertThat(complaints).isNotEmpty();
  }

  @Test
  void everyGoldenEventStandsInTheChannelOfItsTopicAndNoOther() throws IOException {
    // Given
    TreeSet<String> golden = new TreeSet<>(goldens().stream().map(one -> eventType(one)).toList());
    // When
    TreeSet<String> documented = new TreeSet<>();
    for (Topic topic : Topic.all()) {
      documented.addAll(document.eventTypes(topic.name()));
    }
    // Then
    assertThat(documented).isEqualTo(golden);
    assertThat(Topic.all().stream().map(Topic::name)).containsAll(document.topics());
  }
}
