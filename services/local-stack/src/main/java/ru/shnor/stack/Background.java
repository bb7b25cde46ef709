package ru.shnor.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.shnor.parts.Store;
import ru.shnor.stack.place.DataFolder;
import ru.shnor.stack.place.Jars;
import ru.shnor.stack.process.ClassArchives;
import ru.shnor.stack.process.Narrator;
import ru.shnor.stack.process.Running;
import ru.shnor.stack.setting.Settings;

/** What a stack does once it runs: load the synthetic region, then make the class archives. */
final class Background {

  private static final Duration DEMO_PATIENCE = Duration.ofMinutes(20);

  private final Programs programs;
  private final DataFolder folder;
  private final Jars jars;
  private final Narrator narrator;
  private final Optional<StackAddresses> demoFor;
  private final Optional<ClassArchives> archives;
  private final Thread thread = new Thread(this::run, "background");

  /** What a stack has, for what comes after its start. */
  Background(
      Programs programs,
      DataFolder folder,
      Jars jars,
      Narrator narrator,
      Optional<StackAddresses> demoFor,
      Optional<ClassArchives> archives) {
    this.programs = programs;
    this.folder = folder;
    this.jars = jars;
    this.narrator = narrator;
    this.demoFor = demoFor;
    this.archives = archives;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  void stop() {
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(5).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      if (demoFor.isPresent()) {
        loadDemo(demoFor.get());
      }
      if (archives.isPresent()) {
        makeArchives(archives.get());
      }
    } catch (InterruptedException e) {
      // the stack is being stopped
      Thread.currentThread().interrupt();
    }
  }

  private void loadDemo(StackAddresses addresses) throws InterruptedException {
    // a file that stays behind means: begun and not ended; loading again changes nothing twice
    Path begun = folder.sub("demo.begun");
    if (!Files.exists(begun) && !new RegistryQuestion(addresses).isEmpty()) {
      return;
    }
    narrator.say(
        "Данных нет: загружаю вымышленный регион (ход — в %s)".formatted(folder.log("demo")));
    Running demo;
    try {
      Files.writeString(begun, "");
      demo = programs.demo(addresses).start();
    } catch (IOException e) {
      narrator.warn("Вымышленный регион не загружен: " + e.getMessage());
      return;
    }
    try {
      boolean ended = demo.endedWithin(DEMO_PATIENCE);
      if (ended && demo.ending().equals("код 0")) {
        Files.deleteIfExists(begun);
        narrator.say("Вымышленный регион загружен");
      } else {
        narrator.warn(
            "Вымышленный регион загружен не полностью (%s), журнал: %s"
                .formatted(ended ? demo.ending() : "слишком долго", folder.log("demo")));
      }
    } catch (IOException e) {
      narrator.warn("Вымышленный регион загружен, но пометка не удалена: " + e.getMessage());
    } finally {
      demo.kill();
    }
  }

  private void makeArchives(ClassArchives into) throws InterruptedException {
    List<String> names = new ArrayList<>(Programs.SERVICES);
    names.addAll(List.of("broker", "issuer"));
    int made = 0;
    for (String name : names) {
      Path jar = Programs.SERVICES.contains(name) ? jars.of(name) : Jars.own();
      if (into.lacks(name, jar)) {
        made += into.make(name, jar, programs.training(name)) ? 1 : 0;
        if (Programs.SERVICES.contains(name)) {
          Store.dropDatabase(programs.storeUri(), Settings.trainingDatabase(name));
        }
      }
    }
    folder.throwAway("training");
    if (made > 0) {
      narrator.say(
          "Следующий запуск будет быстрее: подготовлены архивы классов (%d)".formatted(made));
    }
  }
}
