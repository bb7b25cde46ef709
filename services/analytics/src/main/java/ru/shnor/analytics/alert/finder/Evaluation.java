package ru.shnor.analytics.alert.finder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ru.shnor.analytics.alert.cause.Cause;
import ru.shnor.analytics.alert.cause.Picture;
import ru.shnor.analytics.alert.rule.AlertRule;
import ru.shnor.analytics.alert.rule.RuleKind;

/** All rules over a picture. Not for several threads. */
public final class Evaluation {

  /**
   * What was found.
   *
   * @param causes by id
   * @param silent rules that could say nothing, neither that a cause is there nor that it is gone
   * @param failed rules that broke, with what they broke by; they are silent too
   * @param brokerKnown whether anything could be said of topics
   */
  public record Found(
      Map<String, Cause> causes,
      Set<String> silent,
      Map<String, String> failed,
      boolean brokerKnown) {

    public Found {
      causes = Map.copyOf(causes);
      silent = Set.copyOf(silent);
      failed = Map.copyOf(failed);
    }

    /** Whether a cause that is not among the found ones is known to be gone. */
    public boolean tellsOf(String ruleId, String subject) {
      boolean ofBroker =
          ruleId.equals(RuleKind.UNHEALTHY.id()) && UnhealthyParts.needsBroker(subject);
      return !silent.contains(ruleId) && (brokerKnown || !ofBroker);
    }
  }

  private record Kept(long version, AlertRule rule, List<Cause> causes) {}

  private final Map<RuleKind, Kept> kept = new HashMap<>();

  public Found of(Picture picture, List<AlertRule> rules) {
    Map<String, Cause> causes = new TreeMap<>();
    Set<String> silent = new TreeSet<>();
    Map<String, String> failed = new TreeMap<>();
    for (AlertRule rule : rules) {
      if (!rule.enabled()) {
        continue;
      }
      if (!ready(picture, rule.kind())) {
        silent.add(rule.ruleId());
        continue;
      }
      try {
        find(picture, rule).forEach(one -> causes.put(one.id(), one));
      } catch (RuntimeException e) {
        // the border of a rule: one that breaks must not take the others with it, and is shown
        silent.add(rule.ruleId());
        failed.put(rule.ruleId(), e.toString());
      }
    }
    return new Found(causes, silent, failed, picture.probe().brokerKnown());
  }

  private static boolean ready(Picture picture, RuleKind kind) {
    return switch (kind) {
      case DEAD_LETTERS -> picture.probe().brokerKnown();
      default -> picture.read().containsAll(kind.topics());
    };
  }

  private List<Cause> find(Picture picture, AlertRule rule) {
    CauseFinder finder = finder(rule.kind());
    if (!finder.looksAtRegionOnly()) {
      return finder.find(picture, rule);
    }
    Kept known = kept.get(rule.kind());
    if (known == null
        || known.version() != picture.region().version()
        || !known.rule().equals(rule)) {
      known = new Kept(picture.region().version(), rule, finder.find(picture, rule));
      kept.put(rule.kind(), known);
    }
    return new ArrayList<>(known.causes());
  }

  private static CauseFinder finder(RuleKind kind) {
    return switch (kind) {
      case MEASURE_OVERDUE -> new OverdueMeasures();
      case MUNICIPALITY_MISSING -> new MissingMunicipalities();
      case LOW_RESPONSE -> new LowResponses();
      case SHARP_DROP -> new SharpDrops();
      case NEW_CANDIDATE -> new NewCandidates();
      case FINDING_UNCONTROLLED -> new UncontrolledFindings();
      case INDICATOR_BELOW_TARGET -> new MissedTargets();
      case UNHEALTHY -> new UnhealthyParts();
      case DEAD_LETTERS -> new DeadLetterTopics();
    };
  }
}
