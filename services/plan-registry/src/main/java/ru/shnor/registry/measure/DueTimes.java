package ru.shnor.registry.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ru.shnor.registry.draft.DueDraft;
import ru.shnor.registry.gazetteer.Place;
import ru.shnor.registry.words.Words;
import ru.shnor.wire.event.MeasureState;

/** The times and executors of a measure in the form of its event. */
public final class DueTimes {

  private static final Pattern MUNICIPAL =
      Pattern.compile("муниципальн\\p{L}* (орган|координатор)|моуо");

  private DueTimes() {}

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

  /** Whether every municipality carries it out: МОУО or муниципальные координаторы are named. */
  public static boolean isMunicipal(List<String> executors) {
    return executors.stream().anyMatch(one -> MUNICIPAL.matcher(Words.plain(one)).find());
  }
}
