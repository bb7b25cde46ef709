package ru.shnor.registry.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.measure.Measures;
import ru.shnor.registry.measure.Reporters;
import ru.shnor.registry.measure.Today;
import ru.shnor.registry.territory.Municipalities;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.PlanLevel;

/** Takes files in and gives them back. */
@Component
class Proving {

  private static final int ATTEMPTS = 50;

  private final Measures measures;
  private final Municipalities municipalities;
  private final Folders folders;
  private final EvidenceSettings settings;
  private final Today today;

  Proving(
      Measures measures,
      Municipalities municipalities,
      Folders folders,
      EvidenceSettings settings,
      Today today) {
    this.measures = measures;
    this.municipalities = municipalities;
    this.folders = folders;
    this.settings = settings;
    this.today = today;
  }

  List<Folder.Item> all(String measureId, Caller caller) {
    measure(measureId, caller);
    return folders.seen(measureId, caller.scope());
  }

  /**
   * Puts a file into the folder of a measure. The same bytes again for the same time change
   * nothing.
   *
   * @throws Refusal 413 or 422 if it is not taken
   */
  Folder.Item add(
      String measureId, String dueId, String municipality, String name, Path file, Caller caller)
      throws IOException {
    MeasureState measure = measure(measureId, caller);
    String whose = whose(measure, municipality, caller);
    if (measure.due().stream().noneMatch(one -> one.dueId().equals(dueId))) {
      throw Refusal.unprocessable(
          "NO_SUCH_DUE", "У мероприятия нет срока с номером «%s».".formatted(dueId));
    }
    FileKind kind = kind(name, file);
    String sha256 = sha256(file);
    Optional<Folder.Item> same =
        folders.of(measureId).body().items().stream()
            .filter(
                one ->
                    one.sha256().equals(sha256)
                        && one.dueId().equals(dueId)
                        && one.municipalityId().equals(whose)
                        && one.withdrawn().isEmpty())
            .findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    String id = UUID.randomUUID().toString();
    long size = Files.size(file);
    int pieces = folders.saveBytes(id, file);
    Folder.Item item =
        new Folder.Item(
            id,
            dueId,
            whose,
            name,
            kind,
            size,
            sha256,
            pieces,
            "",
            today.instant().toString(),
            caller.subject());
    put(measureId, item);
    return item;
  }

  private FileKind kind(String name, Path file) throws IOException {
    if (Files.size(file) == 0) {
      throw Refusal.unprocessable("EMPTY", "Файл пуст: в нём нет ни одного байта.");
    }
    if (Files.size(file) > (long) settings.largestMegabytes() << 20) {
      throw Refusal.tooLarge("Файл больше %d МБ.".formatted(settings.largestMegabytes()));
    }
    FileKind.Sniffed sniffed = FileKind.of(file);
    if (sniffed instanceof FileKind.Sniffed.Refused refused) {
      throw Refusal.unprocessable(refused.code(), refused.message());
    }
    FileKind kind = ((FileKind.Sniffed.Known) sniffed).kind();
    if (!kind.fits(name)) {
      throw Refusal.unprocessable(
          "LYING_TYPE",
          "Файл назван «.%s», а внутри %s. Переименуйте его правильно или сохраните в нужном виде."
              .formatted(FileKind.ending(name), kind));
    }
    return kind;
  }

  /** Says that a file no longer counts; it stays and can be read. */
  Folder.Item withdraw(String measureId, String fileId, String why, Caller caller) {
    measure(measureId, caller);
    if (why.isEmpty()) {
      throw Refusal.badRequest("Поле «reason»: укажите, почему файл больше не считается.");
    }
    Folder.Item item = item(measureId, fileId, caller);
    if (item.municipalityId().isEmpty() && !caller.scope().isRegion()) {
      throw Refusal.notFound("Такого файла нет");
    }
    return item.withdrawn().isEmpty() ? put(measureId, item.withdrawn(why)) : item;
  }

  Folder.Item item(String measureId, String fileId, Caller caller) {
    return all(measureId, caller).stream()
        .filter(one -> one.fileId().equals(fileId))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("Такого файла нет"));
  }

  byte[] bytes(Folder.Item item) {
    return folders.bytes(item);
  }

  private Folder.Item put(String measureId, Folder.Item item) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Folders.Kept stored = folders.of(measureId);
      if (stored.body().items().size() >= settings.filesOfAMeasure()) {
        throw Refusal.unprocessable(
            "TOO_MANY", "У мероприятия уже %d файлов.".formatted(settings.filesOfAMeasure()));
      }
      if (folders.save(stored.body().with(item), stored.revision())) {
        return item;
      }
    }
    throw Refusal.conflict("Файлы мероприятия всё время меняют другие. Повторите через минуту.");
  }

  private MeasureState measure(String id, Caller caller) {
    return measures
        .find(id, caller.scope())
        .map(Stored::body)
        .orElseThrow(() -> Refusal.notFound("Мероприятие не найдено"));
  }

  private String whose(MeasureState measure, String asked, Caller caller) {
    if (Reporters.everyMunicipality(measure)) {
      return municipalities.all(caller.scope()).stream()
          .map(one -> one.id())
          .filter(asked::equals)
          .findFirst()
          .orElseThrow(
              () -> Refusal.notFound("Среди ваших муниципалитетов нет «%s».".formatted(asked)));
    }
    if (measure.level() == PlanLevel.REGION && !caller.scope().isRegion()) {
      throw Refusal.notFound("По этому мероприятию отчитывается региональный исполнитель.");
    }
    return measure.municipalityId();
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
