package ru.shnor.survey.disclosure;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Complementary suppression along region → municipality → school. A group is shown only if it has
 * at least {@code threshold} respondents and the group it is part of is shown; and what of a shown
 * group is not shown in its parts is nobody or again at least {@code threshold} respondents: else
 * the smallest shown parts are hidden too, until it is.
 *
 * <p>Why that is enough: cut every shown group into its shown parts and one remainder. By induction
 * every shown figure is a sum of remainders, the remainders are disjoint, and each is empty or has
 * {@code threshold} respondents or more. Whatever is added and subtracted of shown figures is a
 * combination of remainders, so no combination is about fewer.
 */
public final class Suppression {

  private final int threshold;
  private final Set<String> shown = new HashSet<>();

  private Suppression(int threshold) {
    this.threshold = threshold;
  }

  /** Ids of the groups whose figures may be shown. */
  public static Set<String> shown(Group region, int threshold) {
    if (threshold < 1) {
      throw new IllegalArgumentException("threshold " + threshold);
    }
    Suppression suppression = new Suppression(threshold);
    if (region.respondents() >= threshold) {
      suppression.show(region);
    }
    return Set.copyOf(suppression.shown);
  }

  private void show(Group group) {
    shown.add(group.id());
    List<Group> candidates =
        group.parts().stream()
            .filter(part -> part.respondents() >= threshold)
            .sorted(Comparator.comparingInt(Group::respondents).thenComparing(Group::id))
            .toList();
    int hidden = group.respondents() - candidates.stream().mapToInt(Group::respondents).sum();
    int first = 0;
    while (hidden > 0 && hidden < threshold && first < candidates.size()) {
      hidden += candidates.get(first).respondents();
      first++;
    }
    candidates.stream().skip(first).forEach(this::show);
  }
}
