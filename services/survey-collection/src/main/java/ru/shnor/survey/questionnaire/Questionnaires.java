package ru.shnor.survey.questionnaire;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.survey.form.Form;
import ru.shnor.survey.form.FormReader;
import ru.shnor.survey.form.Reading;
import ru.shnor.wire.WireJson;
import tools.jackson.databind.JsonNode;

/** All versions of all questionnaires. They belong to the region, not to a territory. */
@Component
public class Questionnaires {

  private final MongoDocuments<QuestionnaireVersion> documents;
  private final Map<String, Form> openForms = new ConcurrentHashMap<>();

  Questionnaires(MongoStore store) {
    this.documents = store.documents("questionnaires", QuestionnaireVersion.class);
  }

  /** All versions, the newest of each questionnaire first. */
  public List<QuestionnaireVersion> all() {
    return documents.all().stream()
        .map(Stored::body)
        .sorted(
            Comparator.comparing(QuestionnaireVersion::questionnaireId)
                .thenComparing(Comparator.comparingInt(QuestionnaireVersion::version).reversed()))
        .toList();
  }

  public Optional<QuestionnaireVersion> find(String questionnaireId, int version) {
    return documents.find(QuestionnaireVersion.id(questionnaireId, version)).map(Stored::body);
  }

  /**
   * The form of an open version; it is read once, for it never changes.
   *
   * @throws Refusal if there is no such version, or it is not open
   */
  public Form form(String questionnaireId, int version) {
    return openForms.computeIfAbsent(
        QuestionnaireVersion.id(questionnaireId, version),
        id -> read(find(questionnaireId, version).filter(QuestionnaireVersion::open)));
  }

  private static Form read(Optional<QuestionnaireVersion> version) {
    String definition =
        version
            .orElseThrow(() -> Refusal.notFound("Такой открытой версии анкеты нет"))
            .definition();
    if (FormReader.read(WireJson.read(definition, JsonNode.class)) instanceof Reading.Read read) {
      return read.form();
    }
    throw new IllegalStateException("an open definition is not readable");
  }

  /**
   * Saves a definition as the draft of the newest version; if that is open, as the next one.
   *
   * @throws Refusal if somebody else saves at the same time
   */
  public QuestionnaireVersion saveDraft(
      String questionnaireId, String title, String definition, String by) {
    Optional<QuestionnaireVersion> newest =
        all().stream().filter(one -> one.questionnaireId().equals(questionnaireId)).findFirst();
    int version = newest.map(one -> one.open() ? one.version() + 1 : one.version()).orElse(1);
    QuestionnaireVersion draft =
        new QuestionnaireVersion(questionnaireId, version, title, false, definition, by);
    Optional<Stored<QuestionnaireVersion>> before =
        documents.find(QuestionnaireVersion.id(questionnaireId, version));
    if (before.filter(one -> one.body().open()).isPresent() || !save(before, draft)) {
      throw conflict();
    }
    return draft;
  }

  /**
   * Makes a version usable and unchangeable; again is no harm.
   *
   * @throws Refusal if there is no such version
   */
  QuestionnaireVersion open(String questionnaireId, int version) {
    Stored<QuestionnaireVersion> before =
        documents
            .find(QuestionnaireVersion.id(questionnaireId, version))
            .orElseThrow(() -> Refusal.notFound("Такой версии анкеты нет"));
    QuestionnaireVersion old = before.body();
    if (old.open()) {
      return old;
    }
    QuestionnaireVersion open =
        new QuestionnaireVersion(
            questionnaireId, version, old.title(), true, old.definition(), old.by());
    if (!save(Optional.of(before), open)) {
      throw conflict();
    }
    return open;
  }

  private boolean save(Optional<Stored<QuestionnaireVersion>> before, QuestionnaireVersion after) {
    return documents.save(
        QuestionnaireVersion.id(after.questionnaireId(), after.version()),
        before.map(Stored::revision).orElse(0L),
        after);
  }

  private static Refusal conflict() {
    return Refusal.conflict("Анкету только что изменил кто-то ещё. Обновите страницу и повторите.");
  }
}
