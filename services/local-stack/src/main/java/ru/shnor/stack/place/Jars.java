package ru.shnor.stack.place;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The jars of the services: {@code FOLDER/portal/target/portal.jar} and so on. The folder is {@code
 * SHNOR_SERVICES} (system property or environment), else the one the stack's own jar is in, else a
 * folder {@code services} above the working directory.
 *
 * @param services the folder
 */
public record Jars(Path services) {

  private static final String OWN = "local-stack";

  /**
   * Finds the folder.
   *
   * @throws IllegalStateException in Russian, if there is none
   */
  public static Jars find() {
    return Stream.of(named(), besideOurselves(), aboveWorkingDirectory())
        .flatMap(Optional::stream)
        .findFirst()
        .map(Jars::new)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Не найдена папка services с программами; укажите её в SHNOR_SERVICES"));
  }

  private static Optional<Path> named() {
    String property = System.getProperty("SHNOR_SERVICES", "");
    String folder =
        property.isBlank() ? System.getenv().getOrDefault("SHNOR_SERVICES", "") : property;
    return folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
  }

  /** From {@code services/local-stack/target/local-stack.jar} or {@code …/target/classes}. */
  private static Optional<Path> besideOurselves() {
    return Optional.ofNullable(own().toAbsolutePath().getParent())
        .filter(target -> target.endsWith(Path.of(OWN, "target")))
        .map(target -> target.resolve("../..").normalize());
  }

  private static Optional<Path> aboveWorkingDirectory() {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve("services"))
        .filter(folder -> Files.isDirectory(folder.resolve(OWN)))
        .findFirst();
  }

  /**
   * The jar of that service.
   *
   * @throws IllegalStateException in Russian, if it was not built
   */
  public Path of(String service) {
    Path jar = services.resolve(service).resolve("target").resolve(service + ".jar");
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(
          "Нет файла %s. Сначала соберите программы: mvn -q -DskipTests package".formatted(jar));
    }
    return jar;
  }

  /** The code of the stack itself: its jar, or a folder of classes. */
  public static Path own() {
    try {
      return Path.of(Jars.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How a JVM runs this same code again: from the jar where its libraries are beside it. */
  public static List<String> ownProgram(String mainClass) {
    Path own = own();
    if (own.toString().endsWith(".jar") && Files.isDirectory(own.resolveSibling("lib"))) {
      return List.of("-jar", own.toString());
    }
    return List.of("-cp", System.getProperty("java.class.path"), mainClass);
  }
}
