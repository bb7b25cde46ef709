package ru.shnor.survey.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.shnor.survey.expression.BadCondition;
import ru.shnor.survey.expression.Condition;
import ru.shnor.survey.expression.ConditionReader;
import tools.jackson.databind.JsonNode;

/**
 * Reads a definition in the subset of SurveyJS JSON described in the README. What is outside the
 * subset is refused by its path, all of it at once, never passed over: the browser would act on it
 * and the server would not.
 */
public final class FormReader {

  private static final int MOST_PAGES = 100;
  private static final int MOST_QUESTIONS = 500;
  private static final Set<String> TOP =
      Set.of(
          "title",
          "description",
          "locale",
          "pages",
          "showQuestionNumbers",
          "showProgressBar",
          "questionErrorLocation");
  private static final Set<String> PAGE =
      Set.of("name", "title", "description", "visibleIf", "elements");

  private final Faults faults = new Faults();
  private final Map<String, Question> above = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();

  private FormReader() {}

  /** Reads a definition. */
  public static Reading read(JsonNode definition) {
    FormReader reader = new FormReader();
    Form form = reader.form(definition);
    return reader.faults.all().isEmpty()
        ? new Reading.Read(form)
        : new Reading.Refused(reader.faults.all());
  }

  private Form form(JsonNode root) {
    if (!root.isObject()) {
      faults.add("", "Определение анкеты должно быть объектом JSON.");
      return new Form("", List.of());
    }
    faults.refuseOthers(root, "", TOP);
    String title = faults.text(root, "", "title");
    faults.text(root, "", "description");
    if (title.isBlank()) {
      faults.add("title", "Нужно название анкеты по-русски.");
    }
    if (!root.path("locale").isMissingNode() && !root.path("locale").asString("").equals("ru")) {
      faults.add("locale", "Первый язык анкеты — ru.");
    }
    List<Form.Page> pages = new ArrayList<>();
    JsonNode list = faults.list(root, "", "pages", MOST_PAGES).orElse(root.path("\u0000"));
    for (int i = 0; i < list.size(); i++) {
      pages.add(page(list.get(i), "pages[%d]".formatted(i), i));
    }
    if (faults.all().isEmpty()
        && above.values().stream().allMatch(Question.Note.class::isInstance)) {
      faults.add("pages", "В анкете нет ни одного вопроса.");
    }
    if (above.size() > MOST_QUESTIONS) {
      faults.add("pages", "Вопросов больше %d.".formatted(MOST_QUESTIONS));
    }
    return new Form(title, faults.all().isEmpty() ? pages : List.of());
  }

  private Form.Page page(JsonNode node, String path, int number) {
    String name = node.path("name").asString("page" + (number + 1));
    if (!node.isObject()) {
      faults.add(path, "Нужен объект страницы.");
    } else {
      faults.refuseOthers(node, path, PAGE);
    }
    String title = faults.text(node, path, "title");
    faults.text(node, path, "description");
    if (!names.add("page:" + name.toLowerCase(Locale.ROOT))) {
      faults.add(path + ".name", "Страница «%s» уже есть.".formatted(name));
    }
    // a condition of a page cannot look at its own questions: it is read before them
    Condition condition = condition(node, path);
    List<Question> questions = new ArrayList<>();
    JsonNode list = faults.list(node, path, "elements", MOST_QUESTIONS).orElse(node.path("\u0000"));
    for (int i = 0; i < list.size(); i++) {
      question(list.get(i), "%s.elements[%d]".formatted(path, i)).ifPresent(questions::add);
    }
    return new Form.Page(name, title, condition, questions);
  }

  private Optional<Question> question(JsonNode node, String path) {
    if (!node.isObject()) {
      faults.add(path, "Нужен объект вопроса.");
      return Optional.empty();
    }
    String name = node.path("name").asString("");
    if (!name.matches("[A-Za-z][A-Za-z0-9_]{0,63}")) {
      faults.add(
          path + ".name", "Имя вопроса — латинские буквы, цифры и «_», с буквы, до 64 знаков.");
    } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
      faults.add(path + ".name", "Имя «%s» уже занято другим вопросом.".formatted(name));
    }
    String title = faults.text(node, path, "title");
    Question.Head head =
        new Question.Head(
            name,
            title.isEmpty() ? name : title,
            faults.flag(node, path, "isRequired"),
            condition(node, path),
            path);
    Optional<Question> question = new QuestionReader(faults).read(node, head);
    question.ifPresent(read -> above.putIfAbsent(name, read));
    return question;
  }

  private Condition condition(JsonNode node, String path) {
    JsonNode text = node.path("visibleIf");
    if (text.isMissingNode()) {
      return Condition.ALWAYS;
    }
    if (!text.isString() || text.asString().isBlank()) {
      faults.add(path + ".visibleIf", "Нужно условие в кавычках, например \"{q1} = 'да'\".");
      return Condition.ALWAYS;
    }
    try {
      return ConditionReader.read(text.asString(), new FormReferee(above));
    } catch (BadCondition e) {
      faults.add(path + ".visibleIf", "Условие: %s.".formatted(e.text()));
      return Condition.ALWAYS;
    }
  }
}
