package ru.shnor.ingestion.layout;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.campaign.CampaignTable;
import ru.shnor.ingestion.template.TemplateDetector;
import ru.shnor.ingestion.upload.FileRefusal;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;

/** The templates of this region; they are the business of the whole region. */
@Component
public class FileTemplates {

  private static final int MOST = 200;
  private static final int MOST_VERSIONS = 100;

  private final MongoDocuments<StoredTemplate> templates;
  private final Clock clock;

  FileTemplates(MongoStore store, Clock clock) {
    this.templates = store.documents("templates", StoredTemplate.class);
    this.clock = clock;
  }

  /** What became of a template that was handed in. */
  record Saved(boolean isNew, FileTemplate template, StoredTemplate.Version version) {}

  /**
   * Keeps a template; the same text again is no new version.
   *
   * @throws Refusal if there are too many templates or versions
   */
  Saved save(FileTemplate template, byte[] json, String savedBy) {
    String text = new String(json, StandardCharsets.UTF_8);
    while (true) {
      Optional<Stored<StoredTemplate>> before = templates.find(template.id());
      if (before.isEmpty() && templates.all().size() >= MOST) {
        throw Refusal.unprocessable("TEMPLATES_FULL", "Шаблонов уже %d.".formatted(MOST));
      }
      Optional<StoredTemplate> old = before.map(Stored::body);
      boolean same = old.filter(one -> one.newest().json().equals(text)).isPresent();
      if (same && !old.get().deleted()) {
        return new Saved(false, template, old.get().newest());
      }
      int number = old.map(one -> one.newest().number()).orElse(0) + 1;
      if (number > MOST_VERSIONS) {
        throw Refusal.unprocessable(
            "TEMPLATES_FULL", "У шаблона уже %d версий.".formatted(MOST_VERSIONS));
      }
      StoredTemplate.Version version =
          new StoredTemplate.Version(number, text, savedBy, clock.instant().toString());
      StoredTemplate now =
          same
              ? old.get().back()
              : old.map(one -> one.with(version))
                  .orElseGet(() -> new StoredTemplate(template.id(), false, List.of(version)));
      if (templates.save(template.id(), before.map(Stored::revision).orElse(0L), now)) {
        return new Saved(true, template, now.newest());
      }
    }
  }

  /** Templates in use, by id. */
  List<StoredTemplate> all(Scope scope) {
    if (!scope.isRegion()) {
      return List.of();
    }
    return templates.all().stream()
        .map(Stored::body)
        .filter(one -> !one.deleted())
        .sorted(Comparator.comparing(StoredTemplate::id))
        .toList();
  }

  /** A template with its versions, also one that is no longer in use. */
  Optional<StoredTemplate> find(String id, Scope scope) {
    return scope.isRegion() ? templates.find(id).map(Stored::body) : Optional.empty();
  }

  /** Takes a template out of use; what was read by it stays. */
  boolean delete(String id, Scope scope) {
    while (true) {
      Optional<Stored<StoredTemplate>> before =
          scope.isRegion() ? templates.find(id) : Optional.empty();
      if (before.isEmpty() || before.get().body().deleted()) {
        return false;
      }
      if (templates.save(id, before.get().revision(), before.get().body().without())) {
        return true;
      }
    }
  }

  /** What a file is to the stored templates. */
  public sealed interface Recognised {

    /** The table of one of them. */
    record Table(CampaignTable table) implements Recognised {}

    /** None of them; says which came closest, if any did, in Russian. */
    record Unknown(String closest) implements Recognised {}

    /** More than one of them, so that nobody can say what it means. */
    record Ambiguous(FileRefusal refusal) implements Recognised {}
  }

  /** Tries the sheets of a file that no built-in form knows. */
  public Recognised recognise(List<TemplateDetector.Head> heads) {
    List<TemplateTable> found = new ArrayList<>();
    String closest = "";
    int most = 0;
    for (StoredTemplate stored : all(new Scope.Region())) {
      StoredTemplate.Version version = stored.newest();
      TemplateJson.Reading reading =
          TemplateJson.read(version.json().getBytes(StandardCharsets.UTF_8));
      if (!(reading instanceof TemplateJson.Reading.Right right)) {
        continue;
      }
      for (TemplateDetector.Head head : heads) {
        TemplateMatch match = TemplateMatch.of(right.template(), head.rows());
        if (match instanceof TemplateMatch.Found columns && !head.sheet().hidden()) {
          found.add(new TemplateTable(right.template(), version.number(), head.sheet(), columns));
        } else if (match instanceof TemplateMatch.Differs differs && differs.columns() > most) {
          most = differs.columns();
          closest =
              "Ближе всего шаблон «%s» (%s): %s."
                  .formatted(right.template().title(), stored.id(), differs.missing());
        }
      }
    }
    if (found.isEmpty()) {
      return new Recognised.Unknown(closest);
    }
    return found.size() == 1
        ? new Recognised.Table(found.get(0))
        : new Recognised.Ambiguous(ambiguous(found));
  }

  /** What a template that is not saved yet makes of a sheet. */
  public sealed interface Tried {

    /** It has faults, in Russian. */
    record Faulty(List<String> faults) implements Tried {}

    /** The sheet is another one; says why, in Russian. */
    record Differs(String why) implements Tried {}

    /** The table it reads. */
    record Table(CampaignTable table) implements Tried {}
  }

  /** Tries a template on the first rows of a sheet. */
  public static Tried attempt(byte[] json, TemplateDetector.Head head) {
    TemplateJson.Reading reading = TemplateJson.read(json);
    if (reading instanceof TemplateJson.Reading.Wrong wrong) {
      return new Tried.Faulty(wrong.faults());
    }
    FileTemplate template = ((TemplateJson.Reading.Right) reading).template();
    TemplateMatch match = TemplateMatch.of(template, head.rows());
    return match instanceof TemplateMatch.Found found
        ? new Tried.Table(new TemplateTable(template, 0, head.sheet(), found))
        : new Tried.Differs(((TemplateMatch.Differs) match).missing());
  }

  private static FileRefusal ambiguous(List<TemplateTable> found) {
    List<String> names =
        found.stream()
            .map(
                one ->
                    one.layout()
                        + (one.sheetName().isEmpty() ? "" : ", лист «" + one.sheetName() + "»"))
            .toList();
    return new FileRefusal(
        "SEVERAL_TEMPLATES",
        "Файл подходит нескольким шаблонам или листам: %s.".formatted(String.join("; ", names)),
        "Добавьте в шаблоны признаки (recognise.texts), по которым их файлы различаются, или"
            + " сохраните каждый лист отдельным файлом.");
  }
}
