package ru.shnor.portal.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.shnor.portal.indicator.Answers.Definition;
import ru.shnor.portal.indicator.Answers.ListOfYear;
import ru.shnor.portal.indicator.Answers.Period;
import ru.shnor.portal.indicator.Question;

/**
 * What the form offers.
 *
 * @param lists kinds of list; a list the period lacks says so
 * @param definitions by metric
 */
record Choices(
    List<Option> periods, List<Option> lists, Map<String, List<Definition>> definitions) {

  /** Heading of the definitions that people have written. */
  static final String OWN = "own";

  /** A line of a list of choices. */
  record Option(String value, String title) {}

  static Choices of(Question question, List<Period> periods, List<Definition> definitions) {
    List<Option> years =
        periods.stream()
            .map(
                one ->
                    new Option(
                        "%d-%d".formatted(one.base(), one.report()),
                        "%d → %d".formatted(one.base(), one.report())))
            .toList();
    List<ListOfYear> there =
        periods.stream()
            .filter(one -> one.base() == question.base() && one.report() == question.report())
            .flatMap(one -> one.lists().stream())
            .toList();
    List<Option> lists =
        Stream.concat(
                Stream.of("SHNOR", "SHNSU", "RISK_ZONE").map(kind -> option(kind, there)),
                Stream.of("SHNOR,SHNSU", "SHNOR,SHNSU,RISK_ZONE")
                    .map(kinds -> new Option(kinds, title(kinds))))
            .toList();
    return new Choices(
        years,
        lists,
        definitions.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.named() ? OWN : one.metric(),
                    LinkedHashMap::new,
                    Collectors.toList())));
  }

  private static Option option(String kind, List<ListOfYear> there) {
    String title = title(kind);
    return there.stream()
        .filter(one -> one.list().equals(kind))
        .findFirst()
        .map(one -> new Option(kind, "%s, %d год (%d)".formatted(title, one.year(), one.schools())))
        .orElse(new Option(kind, title + " (перечня нет)"));
  }

  private static String title(String kinds) {
    return new Question(0, 0, kinds, Question.USUAL_DEFINITION, Question.USUAL_MIN_N).listTitle();
  }
}
