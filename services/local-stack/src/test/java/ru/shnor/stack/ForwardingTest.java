package ru.shnor.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.shnor.stack.place.Jars;

class ForwardingTest {

  @TempDir private Path services = Path.of("");

  /** A program whose exit code is the number of its words. */
  public static final class CountsItsWords {

    private CountsItsWords() {}

    public static void main(String[] words) {
      System.exit(words.length);
    }
  }

  private void jarOf(String service) throws IOException {
    Path target = Files.createDirectories(services.resolve(service).resolve("target"));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, CountsItsWords.class.getName());
    String entry = CountsItsWords.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream jar =
            new JarOutputStream(Files.newOutputStream(target.resolve(service + ".jar")), manifest);
        var bytes = ClassLoader.getSystemResourceAsStream(entry)) {
      jar.putNextEntry(new ZipEntry(entry));
      if (bytes != null) {
        bytes.transferTo(jar);
      }
      jar.closeEntry();
    }
  }

  @Test
  void theExitCodeOfTheServiceIsPassedOn() throws IOException {
    // Given
    jarOf("analytics");
    Arguments.Forwarded words =
        new Arguments.Forwarded("analytics", List.of("simulate", "--seed", "1"));

    // When
    int code = Forwarding.run(new Jars(services), words);

    // Then
    assertThat(code).isEqualTo(3);
  }

  @Test
  void aJarThatWasNotBuiltIsNamed() {
    // Given
    Arguments.Forwarded words = new Arguments.Forwarded("analytics", List.of("simulate"));

    // When / Then
    assertThatThrownBy(() -> Forwarding.run(new Jars(services), words))
        .isInstanceOf(StackFailure.class)
        .hasMessageContaining("analytics.jar");
  }
}
