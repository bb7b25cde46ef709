package ru.shnor.portal.overview;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ru.shnor.portal.indicator.Answers.Municipality;
import ru.shnor.portal.page.RussianText;

/** A municipality and its schools by outcome, to be drawn school by school. */
record MunicipalityRow(String id, String name, int listed, int evaluable, int positive) {

  /** By name, never by result. */
  static List<MunicipalityRow> of(List<Municipality> municipalities) {
    return municipalities.stream()
        .map(
            one ->
                new MunicipalityRow(
                    one.id(), one.name(), one.listed(), one.evaluable(), one.positive()))
        .sorted(Comparator.comparing(one -> RussianText.sortKey(one.name())))
        .toList();
  }

  /** One word of the style sheet for each listed school. */
  public List<String> units() {
    return Stream.of(
            Collections.nCopies(positive, "positive"),
            Collections.nCopies(evaluable - positive, "not"),
            Collections.nCopies(listed - evaluable, "none"))
        .flatMap(List::stream)
        .toList();
  }
}
