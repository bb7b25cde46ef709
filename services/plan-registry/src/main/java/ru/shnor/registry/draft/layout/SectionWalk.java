package ru.shnor.registry.draft.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.shnor.registry.words.Words;

/** Where in an annex the reading is: which section, and whether its tasks are being listed. */
final class SectionWalk {

  private static final Pattern NUMBERED = Pattern.compile("([0-9]{1,2})\\s*[.)]?\\s+(.*)");
  private static final Pattern TASKS =
      Pattern.compile("(?iu)(?:задач[аи]|цел[ьи])\\s*:?\\s*(.*)", Pattern.DOTALL);

  private final List<Question> questions;
  private FoundSection section;
  private int sections;
  private boolean tasks;

  SectionWalk(int annex, String title, List<Question> questions) {
    this.questions = questions;
    this.section = FoundSection.of(annex, 0, title);
  }

  int annex() {
    return section.annex();
  }

  FoundSection section() {
    return section;
  }

  void measure() {
    tasks = false;
  }

  /** A row that is one text across the table. */
  void heading(String text) {
    Matcher matcher = TASKS.matcher(text);
    if (matcher.matches()) {
      tasks = true;
      task(matcher.group(1));
    } else if (tasks) {
      task(text);
    } else {
      begin(Words.tidy(text));
    }
  }

  private void task(String text) {
    for (String line : text.split("\n", -1)) {
      String tidy = Words.tidy(line);
      if (!tidy.isEmpty()) {
        section.tasks().add(tidy);
      }
    }
  }

  private void begin(String text) {
    sections++;
    Matcher numbered = NUMBERED.matcher(text);
    int order = sections;
    String title = text;
    if (numbered.matches()) {
      order = Integer.parseInt(numbered.group(1));
      title = order + ". " + numbered.group(2);
    } else if (sections > 1 || !text.isEmpty()) {
      title = order + ". " + text;
      questions.add(
          new Question(
              Question.Topic.LAYOUT,
              "У раздела «%s» нет номера: считается %d.".formatted(Shortened.of(text), order)));
    }
    sections = order;
    section = FoundSection.of(section.annex(), order, title);
  }

  /** For files that name annex and section in columns: the walk at those. */
  SectionWalk at(String annexCell, String sectionCell) {
    String digits = annexCell.replaceAll("[^0-9]", "");
    int annex =
        digits.isEmpty() || digits.length() > 2
            ? Math.max(1, section.annex())
            : Integer.parseInt(digits);
    String title = Words.tidy(sectionCell);
    if (annex == section.annex() && (title.isEmpty() || title.equals(section.title()))) {
      return this;
    }
    SectionWalk walk = new SectionWalk(annex, title, questions);
    Matcher numbered = NUMBERED.matcher(title);
    walk.sections = annex == section.annex() ? sections + 1 : 1;
    int order = numbered.matches() ? Integer.parseInt(numbered.group(1)) : walk.sections;
    walk.section = new FoundSection(annex, order, title, new ArrayList<>());
    return walk;
  }
}
