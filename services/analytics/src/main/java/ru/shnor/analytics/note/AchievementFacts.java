package ru.shnor.analytics.note;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ru.shnor.analytics.indicator.Counts;
import ru.shnor.analytics.indicator.Subject;
import ru.shnor.analytics.projection.Snapshot;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.Marks;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.SchoolState;
import ru.shnor.wire.event.Season;

/**
 * Marks of one year of ВПР over the region.
 *
 * @param works by subject, grade and season
 * @param municipalities by name and subject, all grades and seasons together
 * @param states how many states of schools it rests on
 * @param newest highest revision among them
 */
record AchievementFacts(
    int year,
    List<Work> works,
    Map<String, Map<Subject, Sum>> municipalities,
    int states,
    long newest) {

  AchievementFacts {
    works = List.copyOf(works);
  }

  /** Subject, programme grade and season. */
  record Key(Subject subject, int grade, Season season) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::subject).thenComparing(Key::grade).thenComparing(Key::season);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** Schools and their marks, added up. */
  static final class Sum {
    private final Set<String> schools = new HashSet<>();
    private Counts marks = Counts.NONE;

    void add(String school, Counts more) {
      schools.add(school);
      marks = marks.plus(more);
    }

    int schools() {
      return schools.size();
    }

    Counts marks() {
      return marks;
    }
  }

  /** A work: all schools, and the listed ones among them. */
  record Work(Key key, Sum all, Sum listed) {}

  static AchievementFacts of(Snapshot snapshot, int year) {
    Set<String> listed = listed(snapshot, year);
    Map<Key, Sum> all = new TreeMap<>();
    Map<Key, Sum> ofList = new TreeMap<>();
    Map<String, Map<Subject, Sum>> municipalities = new TreeMap<>();
    int states = 0;
    long newest = 0;
    for (Stored<SchoolResultsState> one : snapshot.results().values()) {
      SchoolResultsState results = one.body();
      if (results.procedure() != Procedure.VPR || results.year() != year) {
        continue;
      }
      states++;
      newest = Math.max(newest, one.revision());
      String municipality =
          snapshot
              .school(results.schoolId())
              .map(SchoolState::municipalityName)
              .orElse(results.municipalityId());
      for (ResultCell cell : results.cells()) {
        Key key =
            new Key(
                Subject.valueOf(cell.subject().name()), cell.programmeGrade(), results.season());
        Counts marks = counts(cell.marks());
        add(all, key, results.schoolId(), marks);
        if (listed.contains(results.schoolId())) {
          add(ofList, key, results.schoolId(), marks);
        }
        add(
            municipalities.computeIfAbsent(municipality, name -> new TreeMap<>()),
            key.subject(),
            results.schoolId(),
            marks);
      }
    }
    List<Work> works = new ArrayList<>();
    all.forEach((key, sum) -> works.add(new Work(key, sum, ofList.getOrDefault(key, new Sum()))));
    return new AchievementFacts(year, works, municipalities, states, newest);
  }

  /** Schools of any list of the year or, where it has none, of the year before. */
  private static Set<String> listed(Snapshot snapshot, int year) {
    for (int listYear = year; listYear >= year - 1; listYear--) {
      Set<String> found = new HashSet<>();
      for (var one : snapshot.enrolments().values()) {
        if (one.body().year() == listYear) {
          found.add(one.body().schoolId());
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return Set.of();
  }

  private static <K> void add(Map<K, Sum> sums, K key, String school, Counts marks) {
    sums.computeIfAbsent(key, one -> new Sum()).add(school, marks);
  }

  private static Counts counts(Marks marks) {
    return new Counts(marks.two(), marks.three(), marks.four(), marks.five());
  }
}
