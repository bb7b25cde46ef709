package ru.shnor.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import ru.shnor.stack.Stack;
import ru.shnor.stack.StackOptions;
import ru.shnor.stack.process.Child;
import ru.shnor.system.client.Api;
import ru.shnor.system.client.Statuses;
import ru.shnor.system.client.Topics;
import ru.shnor.system.region.TestRegion;
import ru.shnor.system.region.TestRegion.Plan;

/**
 * One system for all tests of this JVM: broker, store, issuer, services and portal as processes on
 * free ports, nothing kept. It ends with the JVM.
 */
public final class RunningSystem {

  /** Holds the schools of the demo users; its base year was written in autumn. */
  static final Plan PLAN = new Plan(20_201_124, 1, 200, 2020, 2021, true);

  private static Optional<RunningSystem> only = Optional.empty();

  private final Stack stack;
  private final Api api;
  private final Statuses statuses;
  private final Topics topics;
  private final Imports imports;
  private final TestRegion region = new TestRegion(PLAN);
  private boolean loaded;

  private RunningSystem() {
    stack = Stack.start(StackOptions.passing());
    api = new Api(stack.addresses());
    statuses = new Statuses(api);
    topics = new Topics(stack.brokerAddress());
    imports = new Imports(api);
    tellWhatItRunsOn();
  }

  /** The system; the test is skipped where its jars were not built. */
  public static synchronized RunningSystem get() {
    requireJars();
    if (only.isEmpty()) {
      only = Optional.of(new RunningSystem());
    }
    return only.get();
  }

  /** Skips the test, with the reason, unless the jars are there. */
  static void requireJars() {
    List<String> missing =
        Stream.of(
                "plan-registry",
                "results-ingestion",
                "survey-collection",
                "analytics",
                "portal",
                "local-stack")
            .filter(name -> !Files.isRegularFile(jar(name)))
            .toList();
    String reason = "SKIPPED: not packaged yet: %s; use mvn verify".formatted(missing);
    if (!missing.isEmpty()) {
      System.out.println(reason);
    }
    Assumptions.assumeTrue(missing.isEmpty(), reason);
  }

  static Path jar(String service) {
    return Path.of("..", service, "target", service + ".jar").toAbsolutePath().normalize();
  }

  /** Loads the region of {@link #PLAN} once, and waits until analytics knows it. */
  public synchronized TestRegion region() {
    if (!loaded) {
      imports.all(region);
      awaitQuiet();
      loaded = true;
    }
    return region;
  }

  public Api api() {
    return api;
  }

  /** Where the processes keep what they have. */
  public Path folder() {
    return stack.folder();
  }

  Stack stack() {
    return stack;
  }

  Statuses statuses() {
    return statuses;
  }

  Topics topics() {
    return topics;
  }

  Imports imports() {
    return imports;
  }

  /** Ends a process by SIGKILL. */
  void kill(String name) {
    System.out.printf("kill -9 %s (pid %d)%n", name, stack.child(name).pid());
    stack.child(name).kill();
  }

  /** Waits until every process is there again. */
  void awaitAllReady() {
    await("every process is ready")
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> stack.children().stream().allMatch(Child::isReady));
  }

  /** Waits until all that was saved is published and all that was published is heard. */
  void awaitQuiet() {
    await("everything is published and heard")
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(250))
        .until(statuses::quiet);
  }

  private void tellWhatItRunsOn() {
    String words =
        "broker: %s%nstore: %s%n".formatted(stack.brokerDescription(), stack.storeDescription());
    System.out.print(words);
    try {
      Files.writeString(Path.of("target", "ran-on.txt"), words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
