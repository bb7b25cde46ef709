package ru.shnor.ingestion.objectivity.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.directory.KnownSchools;
import ru.shnor.ingestion.objectivity.list.YearList;
import ru.shnor.ingestion.objectivity.list.YearLists;
import ru.shnor.ingestion.results.ResultBook;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.SchoolState;
import ru.shnor.wire.event.Season;

/**
 * Puts a frame together: the newest list of Rosobrnadzor up to the year, and what own screening has
 * proposed. The list of the year itself comes after the papers are gone.
 */
@Component
class Framing {

  private static final int YEARS_BACK = 3;

  private final YearLists lists;
  private final KnownSchools known;
  private final ResultBook results;

  Framing(YearLists lists, KnownSchools known, ResultBook results) {
    this.lists = lists;
    this.known = known;
    this.results = results;
  }

  /**
   * A frame.
   *
   * @param unregistered schools of the list that the register does not know
   * @param unknown screened ids that the register does not know
   * @param late whether results of the year are here already for some of its schools
   */
  record Framed(Frame frame, int unregistered, List<String> unknown, boolean late) {
    Framed {
      unknown = List.copyOf(unknown);
    }
  }

  Framed frame(int year, Collection<String> screened) {
    Optional<YearList> list =
        lists.all().stream().filter(one -> one.year() <= year).reduce((first, second) -> second);
    Set<String> logins =
        list.map(
                one ->
                    one.current().entries().stream()
                        .map(YearList.Entry::login)
                        .collect(Collectors.toSet()))
            .orElse(Set.of());
    Map<String, SchoolState> byLogin = known.byLogins(logins);
    Set<String> listed =
        byLogin.values().stream().map(SchoolState::schoolId).collect(Collectors.toSet());
    Map<String, SchoolState> schools = new HashMap<>(known.byIds(screened));
    byLogin.values().forEach(one -> schools.put(one.schoolId(), one));
    List<String> unknown =
        new LinkedHashSet<>(screened).stream().filter(id -> !schools.containsKey(id)).toList();
    Map<String, SchoolResultsState> works = results.findAll(ids(year, schools.keySet()));
    Set<String> asked = new HashSet<>(screened);
    List<Frame.School> framed = new ArrayList<>();
    schools
        .values()
        .forEach(
            one ->
                framed.add(
                    new Frame.School(
                        one.schoolId(),
                        one.municipalityId(),
                        participants(one.schoolId(), year, works),
                        listed.contains(one.schoolId()),
                        asked.contains(one.schoolId()))));
    boolean late = works.values().stream().anyMatch(one -> one.year() == year);
    return new Framed(
        new Frame(year, list.map(YearList::year).orElse(0), framed),
        logins.size() - byLogin.size(),
        unknown,
        late);
  }

  private static Set<String> ids(int year, Set<String> schools) {
    Set<String> ids = new HashSet<>();
    for (String school : schools) {
      for (int back = 0; back <= YEARS_BACK; back++) {
        for (Season season : Season.values()) {
          ids.add(SchoolResultsState.id(Procedure.VPR, year - back, season, school));
        }
      }
    }
    return ids;
  }

  /** Participants of the largest work in the newest year before, else in the year itself. */
  private static int participants(String school, int year, Map<String, SchoolResultsState> works) {
    for (int back = 1; back <= YEARS_BACK + 1; back++) {
      int of = back > YEARS_BACK ? year : year - back;
      int most = 0;
      for (Season season : Season.values()) {
        most =
            Math.max(
                most,
                Optional.ofNullable(
                        works.get(SchoolResultsState.id(Procedure.VPR, of, season, school)))
                    .map(Framing::largest)
                    .orElse(0));
      }
      if (most > 0) {
        return most;
      }
    }
    return 0;
  }

  private static int largest(SchoolResultsState results) {
    return results.cells().stream()
        .filter(one -> one.programmeGrade() >= 4 && one.programmeGrade() <= 6)
        .mapToInt(one -> one.participants())
        .max()
        .orElse(0);
  }
}
