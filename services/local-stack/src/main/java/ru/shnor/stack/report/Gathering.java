package ru.shnor.stack.report;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.shnor.stack.client.Answer;
import ru.shnor.stack.client.Api;
import ru.shnor.stack.client.Quiet;
import ru.shnor.stack.client.Services;
import ru.shnor.stack.delivery.Delivered;
import ru.shnor.stack.delivery.FileToSend;
import ru.shnor.stack.delivery.IngestionDesk;
import ru.shnor.stack.delivery.Kind;
import ru.shnor.stack.delivery.RegistryDesk;
import ru.shnor.stack.process.Narrator;
import tools.jackson.databind.JsonNode;

/**
 * Sends a folder of files through the public APIs, in the order in which they need each other, and
 * asks analytics for the numbers. Computes nothing.
 */
final class Gathering {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final ReportArguments.Asked asked;
  private final Api api;
  private final Narrator narrator;
  private final RegistryDesk registry;
  private final IngestionDesk ingestion;
  private final List<Delivered> made = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  Gathering(ReportArguments.Asked asked, Api api, Narrator narrator) {
    this.asked = asked;
    this.api = api;
    this.narrator = narrator;
    this.registry = new RegistryDesk(api);
    this.ingestion = new IngestionDesk(api, PATIENCE);
  }

  /**
   * Does all of it.
   *
   * @throws ru.shnor.stack.client.NoAnswer if a service does not answer any more
   */
  Gathered gather() {
    List<Templates.Sent> templates =
        asked.templates().map(folder -> Templates.send(api, folder)).orElse(List.of());
    List<Path> paths = Folder.files(asked.data());
    Map<Path, RegistryDesk.Look> looks = Looks.at(registry, ingestion, paths);
    narrator.say("Файлов: %d, назначение определено".formatted(paths.size()));
    Map<Path, Delivered> delivered = new LinkedHashMap<>();
    send(Kind.REGISTER, looks, delivered);
    if (has(Kind.REGISTER, delivered)) {
      awaitQuiet(services().registry(), services().ingestion());
    }
    send(Kind.LIST, looks, delivered);
    upload(looks, delivered);
    narrator.say("Файлы прочитаны");
    sendSigns(looks, delivered);
    String register = has(Kind.REGISTER, delivered) ? Gathered.GIVEN : registerFromFiles(delivered);
    awaitAllQuiet();
    delivered.replaceAll((path, one) -> ingestion.again(one));
    String list = has(Kind.LIST, delivered) ? Gathered.GIVEN : listByRule();
    narrator.say("Данные дошли до аналитики");
    Optional<JsonNode> indicator = indicator();
    List<JsonNode> schools = new ArrayList<>();
    if (indicator.isPresent()) {
      api.read(services().analytics(), "/api/indicator/schools" + years()).forEach(schools::add);
    }
    List<Delivered> files =
        paths.stream().flatMap(path -> Optional.ofNullable(delivered.get(path)).stream()).toList();
    return new Gathered(templates, files, register, list, made, indicator, schools, problems);
  }

  private Services services() {
    return api.services();
  }

  private void send(Kind kind, Map<Path, RegistryDesk.Look> looks, Map<Path, Delivered> delivered) {
    looks.forEach(
        (path, look) -> {
          if (look.kind() == kind) {
            delivered.put(path, registry.send(kind, FileToSend.of(path)));
          }
        });
  }

  private void sendSigns(Map<Path, RegistryDesk.Look> looks, Map<Path, Delivered> delivered) {
    looks.forEach(
        (path, look) -> {
          if (look.kind() == Kind.SIGNS) {
            delivered.put(path, ingestion.sendSigns(FileToSend.of(path)));
          }
        });
  }

  private static boolean has(Kind kind, Map<Path, Delivered> delivered) {
    return delivered.values().stream().anyMatch(one -> one.kind() == kind && one.isTaken());
  }

  private void upload(Map<Path, RegistryDesk.Look> looks, Map<Path, Delivered> delivered) {
    Map<Path, Delivered> handed = new LinkedHashMap<>();
    looks.forEach(
        (path, look) -> {
          if (look.kind() == Kind.UPLOAD) {
            handed.put(path, ingestion.hand(FileToSend.of(path)));
          }
        });
    handed.forEach(
        (path, one) -> {
          Delivered read = ingestion.awaitRead(one);
          String told =
              Optional.ofNullable(looks.get(path)).map(RegistryDesk.Look::told).orElse("");
          delivered.put(path, read.isTaken() ? read : read.withAlso(told));
        });
  }

  /** The schools that the uploads name become the register; their rows then enter by themselves. */
  private String registerFromFiles(Map<Path, Delivered> delivered) {
    List<IngestionDesk.UnknownSchool> schools =
        ingestion.unknownSchools(List.copyOf(delivered.values()));
    if (schools.isEmpty()) {
      return Gathered.NONE;
    }
    narrator.say("Реестра нет: школы взяты из файлов (%d)".formatted(schools.size()));
    made.add(registry.send(Kind.REGISTER, MadeFiles.register(schools)));
    return Gathered.FROM_FILES;
  }

  private String listByRule() {
    if (asked.listedByRule().isEmpty()) {
      problems.add(
          "Среди файлов нет перечня школ. Добавьте перечень или укажите правило: --listed-by-rule 30");
      return Gathered.NONE;
    }
    int threshold = asked.listedByRule().getAsInt();
    JsonNode candidates =
        api.read(
            services().analytics(),
            "/api/candidates?year=%d&threshold=%d&minN=%d"
                .formatted(asked.base(), threshold, MadeFiles.LEAST_WORKS));
    if (candidates.isEmpty()) {
      problems.add(
          "По правилу «не меньше %d %% двоек» в %d году нет ни одной школы"
              .formatted(threshold, asked.base()));
      return Gathered.NONE;
    }
    narrator.say("Перечня нет: по правилу взято школ %d".formatted(candidates.size()));
    made.add(registry.send(Kind.LIST, MadeFiles.list(candidates, asked.base(), threshold)));
    awaitAllQuiet();
    return Gathered.BY_RULE;
  }

  private Optional<JsonNode> indicator() {
    Answer answer = api.get(services().analytics(), "/api/indicator" + years());
    if (!answer.isOk()) {
      problems.add("Показатель не вычислен: " + answer.told());
      return Optional.empty();
    }
    return Optional.of(answer.body());
  }

  private String years() {
    return "?base=%d&report=%d".formatted(asked.base(), asked.report());
  }

  private void awaitAllQuiet() {
    awaitQuiet(services().registry(), services().ingestion(), services().analytics());
  }

  private void awaitQuiet(URI... some) {
    new Quiet(api, List.of(some), PATIENCE).await();
  }
}
