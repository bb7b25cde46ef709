package ru.shnor.ingestion.quarantine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.shnor.ingestion.results.WaitingSchool;
import ru.shnor.wire.event.Identifier;
import ru.shnor.wire.event.IdentifierKind;
import ru.shnor.wire.event.SchoolState;

/**
 * A school of the register that may be meant; a person decides.
 *
 * @param why in Russian
 * @param weight 0 is certain, 1 is nothing in common; orders the list
 */
record Suggestion(
    String schoolId,
    String name,
    String municipalityName,
    String registryLogin,
    String why,
    double weight) {

  private static final int MOST = 5;
  private static final double FARTHEST = 0.4;
  private static final Pattern INN = Pattern.compile("(?<!\\d)\\d{10}(?!\\d)");

  /** What speaks for a school. */
  private record Reason(String why, double weight) {}

  /** Schools that may be meant, the likeliest first. */
  static List<Suggestion> of(WaitingSchool waiting, Collection<SchoolState> schools) {
    SchoolName name = SchoolName.of(waiting.name());
    Set<String> inns = inns(waiting.name());
    Map<String, Suggestion> best = new HashMap<>();
    for (SchoolState school : schools) {
      reasons(waiting, name, inns, school).stream()
          .min(Comparator.comparingDouble(Reason::weight))
          .ifPresent(reason -> best.put(school.schoolId(), suggestion(school, reason)));
    }
    return best.values().stream()
        .sorted(Comparator.comparingDouble(Suggestion::weight).thenComparing(Suggestion::schoolId))
        .limit(MOST)
        .toList();
  }

  private static List<Reason> reasons(
      WaitingSchool waiting, SchoolName name, Set<String> inns, SchoolState school) {
    List<Reason> reasons = new ArrayList<>();
    for (Identifier one : school.identifiers()) {
      if (one.kind() == IdentifierKind.INN && inns.contains(one.value())) {
        reasons.add(new Reason("совпадает ИНН " + one.value(), 0.05));
      } else if (one.value().equalsIgnoreCase(waiting.login())) {
        reasons.add(new Reason("код %s есть в реестре у этой школы".formatted(one.value()), 0));
      } else if (login(one) && oneSlip(digits(waiting.login()), one.value())) {
        reasons.add(new Reason("логин %s отличается одним знаком".formatted(one.value()), 0.3));
      }
    }
    byName(waiting, name, school).ifPresent(reasons::add);
    return reasons;
  }

  private static Optional<Reason> byName(
      WaitingSchool waiting, SchoolName name, SchoolState school) {
    boolean here = sameMunicipality(waiting, school);
    double distance = name.distance(SchoolName.of(school.name()));
    if (!here || distance > FARTHEST) {
      return Optional.empty();
    }
    String why =
        distance == 0
            ? "то же название в том же муниципалитете"
            : "похожее название в том же муниципалитете (сходство %d %%)"
                .formatted(Math.round(100 * (1 - distance)));
    return Optional.of(new Reason(why, 0.1 + distance));
  }

  private static boolean sameMunicipality(WaitingSchool waiting, SchoolState school) {
    return waiting.municipalityCode().isEmpty()
        ? plain(waiting.municipalityName()).equals(plain(school.municipalityName()))
        : waiting.municipalityCode().equals(school.municipalityId());
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[^\\p{L}]+", " ").strip();
  }

  private static boolean login(Identifier one) {
    return one.kind() == IdentifierKind.FISOKO || one.kind() == IdentifierKind.LOCAL;
  }

  private static String digits(String login) {
    String digits = login.replaceAll("\\D", "");
    return digits.length() >= 5 ? digits : login;
  }

  /** One wrong, missing or superfluous sign, or two neighbours swapped. */
  private static boolean oneSlip(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 1 || one.equals(other)) {
      return false;
    }
    if (SchoolName.edits(one, other) == 1) {
      return true;
    }
    for (int i = 0; one.length() == other.length() && i + 1 < one.length(); i++) {
      String swapped =
          one.substring(0, i) + one.charAt(i + 1) + one.charAt(i) + one.substring(i + 2);
      if (swapped.equals(other)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> inns(String name) {
    Set<String> found = new HashSet<>();
    Matcher matcher = INN.matcher(name);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static Suggestion suggestion(SchoolState school, Reason reason) {
    return new Suggestion(
        school.schoolId(),
        school.name(),
        school.municipalityName(),
        school.identifiers().stream()
            .filter(Suggestion::login)
            .map(Identifier::value)
            .findFirst()
            .orElse(""),
        reason.why(),
        reason.weight());
  }
}
