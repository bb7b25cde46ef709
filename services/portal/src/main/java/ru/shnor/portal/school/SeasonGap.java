package ru.shnor.portal.school;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.shnor.portal.indicator.Answers.Counts;
import ru.shnor.portal.indicator.Answers.GradePair;
import ru.shnor.portal.indicator.Answers.School;
import ru.shnor.portal.indicator.DefinitionWords;

/**
 * The works that were compared were written at different times of the year.
 *
 * @param base seasons of the base year in Russian
 * @param report seasons of the report year in Russian
 */
record SeasonGap(String base, String report) {

  /** Empty if the works of both years were written in the same season, or nobody knows when. */
  static Optional<SeasonGap> of(School school, DefinitionWords words) {
    List<GradePair> used =
        school.subjects().stream()
            .flatMap(one -> one.grades().stream())
            .filter(GradePair::used)
            .toList();
    String base = seasons(used.stream().map(GradePair::base), words);
    String report = seasons(used.stream().map(GradePair::report), words);
    return base.isEmpty() || report.isEmpty() || base.equals(report)
        ? Optional.empty()
        : Optional.of(new SeasonGap(base, report));
  }

  private static String seasons(Stream<Optional<Counts>> counts, DefinitionWords words) {
    return counts
        .flatMap(Optional::stream)
        .flatMap(one -> one.season().stream())
        .distinct()
        .sorted()
        .map(words::season)
        .collect(Collectors.joining(" и "));
  }
}
