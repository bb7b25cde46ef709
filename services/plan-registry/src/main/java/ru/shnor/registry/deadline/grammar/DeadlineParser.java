package ru.shnor.registry.deadline.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.shnor.registry.deadline.Deadline;
import ru.shnor.registry.deadline.Reading;
import ru.shnor.registry.deadline.lexis.Cursor;
import ru.shnor.registry.deadline.lexis.MonthNames;
import ru.shnor.registry.deadline.lexis.Token;
import ru.shnor.registry.words.Words;

/**
 * Reads the deadline of a measure.
 *
 * <pre>
 * deadline = (condition | times ["(" territories ")"] | schedule) ["." | "," | ";"] end
 * </pre>
 *
 * What is left over makes the whole deadline not understood: half of it would be a guess.
 */
public final class DeadlineParser {

  private static final int LONGEST = 2000;
  private static final String EXAMPLES =
      "Понятны, например: «март 2024 года», «июнь, ноябрь», «январь-февраль», «до 22 апреля 2024"
          + " года», «в течение года», «по заявке», «по согласованию», «по итогам ВПР», «город Саянск -"
          + " апрель».";

  private DeadlineParser() {}

  /** Reads a deadline; never throws, whatever the text. */
  public static Reading read(String written) {
    String text = Words.tidy(written);
    if (text.isEmpty()) {
      return new Reading.NotUnderstood(written, "Срок не указан. Впишите его: " + EXAMPLES);
    }
    if (text.length() > LONGEST) {
      return new Reading.NotUnderstood(
          written,
          "В сроке %d знаков, разбираются сроки до %d. Сократите текст."
              .formatted(text.length(), LONGEST));
    }
    return new Attempts(written, text).reading();
  }

  private static final class Attempts {

    private final String written;
    private final String text;
    private Optional<String> trouble = Optional.empty();
    private String rest;

    private Attempts(String written, String text) {
      this.written = written;
      this.text = text;
      this.rest = text;
    }

    private Reading reading() {
      return condition()
          .or(this::times)
          .or(this::schedule)
          .orElseGet(() -> new Reading.NotUnderstood(written, why()));
    }

    private Optional<Reading> condition() {
      Cursor in = new Cursor(text);
      return ended(in, new ConditionGrammar(in).condition(), List.of());
    }

    private Optional<Reading> times() {
      Cursor in = new Cursor(text);
      TimeGrammar grammar = new TimeGrammar(in);
      Optional<Deadline> times = grammar.times();
      trouble = trouble.or(grammar::trouble);
      if (times.isPresent() && in.peek().is(Token.Type.OPEN)) {
        Deadline each = times.get();
        times =
            new PhraseGrammar(in)
                .bracketed()
                .map(
                    names ->
                        new Deadline.PerTerritory(
                            names.stream()
                                .map(name -> new Deadline.PerTerritory.Entry(name, each))
                                .toList()));
      }
      return ended(in, times, List.copyOf(grammar.doubts()));
    }

    private Optional<Reading> schedule() {
      Cursor in = new Cursor(text);
      TimeGrammar grammar = new TimeGrammar(in);
      Optional<Deadline> schedule = new ScheduleGrammar(in, grammar).schedule();
      trouble = trouble.or(grammar::trouble);
      return ended(in, schedule, List.copyOf(grammar.doubts()));
    }

    private Optional<Reading> ended(Cursor in, Optional<Deadline> found, List<String> doubts) {
      if (found.isPresent()) {
        boolean trailing = true;
        while (trailing) {
          trailing =
              in.accept(Token.Type.DOT)
                  || in.accept(Token.Type.COMMA)
                  || in.accept(Token.Type.SEMICOLON);
        }
      }
      if (found.isEmpty() || !in.atEnd()) {
        rest = in.rest().length() < rest.length() ? in.rest() : rest;
        return Optional.empty();
      }
      List<String> all = new ArrayList<>(doubts);
      if (in.mended()) {
        all.add(
            "Похоже, текст испорчен при распознавании («%s»): прочитано по смыслу. Верно?"
                .formatted(text));
      }
      return Optional.of(new Reading.Understood(written, found.get(), all));
    }

    private String why() {
      if (trouble.isPresent()) {
        return trouble.get();
      }
      Optional<String> month =
          new Cursor(text)
              .words()
              .flatMap(
                  word ->
                      MonthNames.resembling(word.text())
                          .map(
                              name ->
                                  "«%s» похоже на «%s», но написано иначе. Если это он, исправьте срок."
                                      .formatted(
                                          text.substring(word.start(), word.end()),
                                          MonthNames.nominative(name)))
                          .stream())
              .findFirst();
      String place =
          rest.isEmpty() || rest.equals(text)
              ? "Срок «%s» не понят.".formatted(text)
              : "Срок не понят, начиная с «%s».".formatted(rest);
      return month.map(words -> place + " " + words).orElse(place + " " + EXAMPLES);
    }
  }
}
