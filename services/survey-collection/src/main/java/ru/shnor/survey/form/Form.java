package ru.shnor.survey.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.shnor.survey.expression.Condition;

/** A questionnaire as it is answered: pages of questions. */
public final class Form {

  private final String title;
  private final List<Page> pages;
  private final Map<String, Question> byName;

  /** A page. */
  public record Page(String name, String title, Condition visibleIf, List<Question> questions) {
    public Page {
      questions = List.copyOf(questions);
    }
  }

  /**
   * @param pages with questions of different names
   */
  public Form(String title, List<Page> pages) {
    this.title = title;
    this.pages = List.copyOf(pages);
    this.byName = questions().stream().collect(Collectors.toMap(Question::name, one -> one));
  }

  /** Title in Russian. */
  public String title() {
    return title;
  }

  public List<Page> pages() {
    return pages;
  }

  /** All questions and notes in their order. */
  public List<Question> questions() {
    return pages.stream().flatMap(page -> page.questions().stream()).toList();
  }

  /** The question of this name. */
  public Optional<Question> question(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
