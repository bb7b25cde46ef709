package ru.shnor.portal.indicator;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the form of the overview asks for; all pages carry it in their addresses.
 *
 * @param base first year, 0 if none was chosen
 * @param report second year, 0 if none was chosen
 * @param list kind of list as analytics names it
 * @param definition id of the definition
 * @param minN least number of works
 * @param narrowing which of the schools, and as known when, by the names of analytics' parameters
 */
public record Question(
    int base, int report, String list, String definition, int minN, Map<String, String> narrowing) {

  public static final String USUAL_DEFINITION = "low_share-grade-both-raw";
  public static final int USUAL_MIN_N = 10;
  private static final int MOST_MIN_N = 1000;
  private static final Pattern PERIOD = Pattern.compile("(\\d{4})-(\\d{4})");
  private static final Pattern DEFINITION = Pattern.compile("[a-z0-9_-]{1,160}");
  private static final List<String> LISTS = List.of("SHNOR", "SHNSU", "RISK_ZONE");

  /** Parameters that narrow, in the order of an address. */
  private static final List<String> NARROWING =
      List.of("municipality", "territory", "size", "signs", "knownAt");

  private static final int LONGEST = 80;

  public Question {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String name : NARROWING) {
      Optional.ofNullable(narrowing.get(name))
          .map(String::strip)
          .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
          .ifPresent(text -> kept.put(name, text));
    }
    narrowing = Collections.unmodifiableMap(kept);
  }

  /** A question about all schools and the newest data. */
  public Question(int base, int report, String list, String definition, int minN) {
    this(base, report, list, definition, minN, Map.of());
  }

  /** The same question, narrowed by the parameters of a page. */
  public Question narrowed(Map<String, String> parameters) {
    return new Question(base, report, list, definition, minN, parameters);
  }

  /** The same question about one municipality, in addition to what narrows it already. */
  public Question narrowedTo(String municipality) {
    Map<String, String> both = new HashMap<>(narrowing);
    both.put("municipality", municipality);
    return narrowed(both);
  }

  /** Value of a narrowing parameter; empty if there is none. */
  public String narrowing(String name) {
    return narrowing.getOrDefault(name, "");
  }

  public boolean isNarrowed() {
    return !narrowing.isEmpty();
  }

  /** Reads a list or several, and leaves out what is none. */
  private static Optional<String> lists(String text) {
    List<String> known =
        LISTS.stream().filter(one -> List.of(text.split(",", -1)).contains(one)).toList();
    return known.isEmpty() ? Optional.empty() : Optional.of(String.join(",", known));
  }

  /** Reads parameters; what is unreadable becomes the usual value, and the form shows which. */
  public static Question of(
      Optional<String> period,
      Optional<String> list,
      Optional<String> definition,
      Optional<String> minN) {
    Matcher years = PERIOD.matcher(period.orElse(""));
    boolean chosen = years.matches();
    return new Question(
        chosen ? Integer.parseInt(years.group(1)) : 0,
        chosen ? Integer.parseInt(years.group(2)) : 0,
        list.flatMap(Question::lists).orElse("SHNOR"),
        definition.filter(id -> DEFINITION.matcher(id).matches()).orElse(USUAL_DEFINITION),
        minN.map(Question::number).filter(n -> n >= 1 && n <= MOST_MIN_N).orElse(USUAL_MIN_N));
  }

  private static int number(String text) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
  }

  public boolean chosen() {
    return base > 0;
  }

  /** The same question about other years. */
  public Question over(Answers.Period period) {
    return new Question(period.base(), period.report(), list, definition, minN, narrowing);
  }

  /** The same question by another definition. */
  public Question by(String other) {
    return new Question(base, report, list, other, minN, narrowing);
  }

  /** The years as the form sends them. */
  public String period() {
    return chosen() ? "%d-%d".formatted(base, report) : "";
  }

  /** Name of the list for people. */
  public String listTitle() {
    return listTitle(list);
  }

  static String listTitle(String kinds) {
    return List.of(kinds.split(",", -1)).stream()
        .map(Question::oneTitle)
        .collect(Collectors.joining(" + "));
  }

  private static String oneTitle(String kind) {
    return switch (kind) {
      case "SHNOR" -> "ШНОР";
      case "SHNSU" -> "ШНСУ";
      case "RISK_ZONE" -> "зона риска";
      default -> kind;
    };
  }

  /** Parameters for analytics. */
  public Map<String, String> query() {
    Map<String, String> query = new HashMap<>();
    query.put("base", Integer.toString(base));
    query.put("report", Integer.toString(report));
    query.put("list", list);
    query.put("definition", definition);
    query.put("minN", Integer.toString(minN));
    query.putAll(narrowing);
    return query;
  }

  /** Address of the overview. */
  public String overview() {
    return address("/");
  }

  /** Address of the table of schools. */
  public String csv() {
    return address("/schools.csv");
  }

  /** Address of a school's page. */
  public String school(String id) {
    return address(UriComponentsBuilder.fromPath("/schools").pathSegment(id));
  }

  private String address(String path) {
    return address(UriComponentsBuilder.fromPath(path));
  }

  private String address(UriComponentsBuilder path) {
    path.queryParam("period", period())
        .queryParam("list", list)
        .queryParam("definition", definition)
        .queryParam("minN", minN);
    narrowing.forEach(path::queryParam);
    return path.toUriString();
  }
}
