package ru.shnor.survey.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SuppressionPropertiesTest {

  private static final int THRESHOLD = 5;

  @Provide
  Arbitrary<Group> regions() {
    return Arbitraries.integers()
        .between(0, 9)
        .list()
        .ofMaxSize(4)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(SuppressionPropertiesTest::region);
  }

  private static Group region(List<List<Integer>> schools) {
    List<Group> municipalities = new ArrayList<>();
    for (int m = 0; m < schools.size(); m++) {
      List<Group> parts = new ArrayList<>();
      for (int s = 0; s < schools.get(m).size(); s++) {
        parts.add(Group.leaf("s" + m + "." + s, schools.get(m).get(s)));
      }
      municipalities.add(new Group("m" + m, 0, parts));
    }
    return new Group("r", 0, municipalities);
  }

  /**
   * The attack: from the shown groups as sets of persons, subtract and intersect whatever can be
   * until nothing new comes; no set that comes out may be of one to four persons.
   */
  @Property
  void nothingThatCanBeDerivedIsAboutFewerThanFive(@ForAll("regions") Group region) {
    // Given
    Map<String, BitSet> persons = new HashMap<>();
    number(region, persons, new int[1]);
    // When
    Set<String> shown = Suppression.shown(region, THRESHOLD);
    // Then
    Set<BitSet> derived = new HashSet<>();
    shown.forEach(id -> derived.add(persons.getOrDefault(id, new BitSet())));
    Deque<BitSet> fresh = new ArrayDeque<>(derived);
    while (!fresh.isEmpty()) {
      BitSet one = fresh.pop();
      for (BitSet other : List.copyOf(derived)) {
        for (BitSet result : List.of(minus(one, other), minus(other, one), both(one, other))) {
          if (!result.isEmpty() && derived.add(result)) {
            fresh.push(result);
          }
        }
      }
      assertThat(derived.size()).isLessThan(20_000);
    }
    assertThat(derived).allMatch(set -> set.isEmpty() || set.cardinality() >= THRESHOLD);
  }

  @Property
  void whatIsShownHasAShownWhole(@ForAll("regions") Group region) {
    // When
    Set<String> shown = Suppression.shown(region, THRESHOLD);
    // Then
    for (Group municipality : region.parts()) {
      if (!shown.contains(municipality.id())) {
        assertThat(municipality.parts()).noneMatch(school -> shown.contains(school.id()));
      }
    }
    assertThat(shown.contains("r")).isEqualTo(region.respondents() >= THRESHOLD);
  }

  /** Nothing is hidden without need. */
  @Property
  void largeSchoolsAreAllShown(@ForAll("regions") Group small) {
    // Given: every school has five more
    Group region =
        new Group(
            "r",
            0,
            small.parts().stream()
                .map(
                    m ->
                        new Group(
                            m.id(),
                            0,
                            m.parts().stream()
                                .map(s -> Group.leaf(s.id(), s.own() + THRESHOLD))
                                .toList()))
                .filter(m -> !m.parts().isEmpty())
                .toList());
    // When
    Set<String> shown = Suppression.shown(region, THRESHOLD);
    // Then
    int groups =
        1 + region.parts().size() + region.parts().stream().mapToInt(m -> m.parts().size()).sum();
    assertThat(shown).hasSize(region.parts().isEmpty() ? 0 : groups);
  }

  @Example
  void theSmallestNeighbourIsHiddenToo() {
    // Given: 3 of 30 could be had by 30 − 12 − 15
    Group region =
        new Group(
            "r",
            0,
            List.of(
                new Group(
                    "m",
                    0,
                    List.of(Group.leaf("a", 3), Group.leaf("b", 12), Group.leaf("c", 15)))));
    // Then
    assertThat(Suppression.shown(region, THRESHOLD)).containsExactlyInAnyOrder("r", "m", "c");
  }

  private static BitSet number(Group group, Map<String, BitSet> persons, int[] next) {
    BitSet set = new BitSet();
    set.set(next[0], next[0] + group.own());
    next[0] += group.own();
    group.parts().forEach(part -> set.or(number(part, persons, next)));
    persons.put(group.id(), set);
    return set;
  }

  private static BitSet minus(BitSet from, BitSet what) {
    BitSet result = (BitSet) from.clone();
    result.andNot(what);
    return result;
  }

  private static BitSet both(BitSet one, BitSet other) {
    BitSet result = (BitSet) one.clone();
    result.and(other);
    return result;
  }
}
