package ru.shnor.registry.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ru.shnor.registry.draft.DueDraft;
import ru.shnor.registry.gazetteer.Place;
import ru.shnor.registry.words.Words;
import ru.shnor.wire.event.MeasureState;

/** The times and executors of a measure in the form of its event. */
public final class DueTimes {

  private static final Pattern MUNICIPAL =
      Pattern.compile("муниципальн\\p{L}* (орган|координатор)|моуо");
  private static final String TO = "..";
  private static final String AND = ", ";

  private DueTimes() {}

  /** First and last day, both included. */
  public record Period(LocalDate from, LocalDate to) {}

  /** Times numbered in their order. */
  public static List<MeasureState.Due> of(List<DueDraft> drafts) {
    List<MeasureState.Due> due = new ArrayList<>();
    for (DueDraft draft : drafts) {
      due.add(
          new MeasureState.Due(
              Integer.toString(due.size() + 1),
              draft.from().toString(),
              draft.to().toString(),
              draft.place().map(Place::oktmo).orElse(""),
              draft.place().map(Place::name).orElse(draft.written())));
    }
    return due;
  }

  /** Times that hold everywhere, numbered in their order. */
  public static List<MeasureState.Due> everywhere(List<Period> periods) {
    List<MeasureState.Due> due = new ArrayList<>();
    for (Period one : periods) {
      due.add(
          new MeasureState.Due(
              Integer.toString(due.size() + 1),
              one.from().toString(),
              one.to().toString(),
              "",
              ""));
    }
    return due;
  }

  /** Times as {@code 2024-05-20..2024-06-10, 2024-09-02..2024-09-20}; {@link #parse} reads it. */
  static String text(List<MeasureState.Due> due) {
    return due.stream().map(one -> one.from() + TO + one.to()).collect(Collectors.joining(AND));
  }

  /** The times of such a text; they hold everywhere. */
  public static List<MeasureState.Due> parse(String text) {
    List<Period> periods = new ArrayList<>();
    for (String one : text.isEmpty() ? new String[0] : text.split(AND, -1)) {
      int cut = one.indexOf(TO);
      periods.add(
          new Period(
              LocalDate.parse(one.substring(0, cut)),
              LocalDate.parse(one.substring(cut + TO.length()))));
    }
    return everywhere(periods);
  }

  /** Whether every municipality carries it out: МОУО or муниципальные координаторы are named. */
  public static boolean isMunicipal(List<String> executors) {
    return executors.stream().anyMatch(one -> MUNICIPAL.matcher(Words.plain(one)).find());
  }
}
