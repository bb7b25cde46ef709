package ru.shnor.stack.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What the words after {@code report} ask for. */
sealed interface ReportArguments {

  /**
   * A report.
   *
   * @param data folder with the files
   * @param base base year
   * @param report report year, later than the base year
   * @param out where the document and the table of schools are written too
   * @param listedByRule lowest percent of «2» for the rule that makes a list where there is none
   * @param templates folder with templates of other layouts, one JSON file each
   */
  record Asked(
      Path data,
      int base,
      int report,
      Optional<Path> out,
      OptionalInt listedByRule,
      Optional<Path> templates)
      implements ReportArguments {}

  /** Not understood; why, in Russian. */
  record Wrong(String why) implements ReportArguments {}

  Set<String> OPTIONS =
      Set.of("--data", "--base", "--report", "--out", "--listed-by-rule", "--templates");

  static ReportArguments of(List<String> words) {
    Map<String, String> given = new HashMap<>();
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      if (!OPTIONS.contains(word)) {
        return new Wrong("Непонятно: " + word);
      }
      if (!rest.hasNext()) {
        return new Wrong("После %s нужно значение".formatted(word));
      }
      if (given.put(word, rest.next()) != null) {
        return new Wrong("%s указано дважды".formatted(word));
      }
    }
    for (String needed : List.of("--data", "--base", "--report")) {
      if (!given.containsKey(needed)) {
        return new Wrong("Не хватает " + needed);
      }
    }
    return checked(given);
  }

  private static ReportArguments checked(Map<String, String> given) {
    Optional<String> data = Optional.ofNullable(given.get("--data"));
    Optional<String> templates = Optional.ofNullable(given.get("--templates"));
    Optional<String> out = Optional.ofNullable(given.get("--out"));
    for (Optional<String> folder : List.of(data, templates)) {
      if (folder.isPresent() && !Files.isDirectory(Path.of(folder.get()))) {
        return new Wrong("Нет папки «%s»".formatted(folder.get()));
      }
    }
    if (out.isPresent()
        && Files.exists(Path.of(out.get()))
        && !Files.isDirectory(Path.of(out.get()))) {
      return new Wrong("--out %s: это не папка".formatted(out.get()));
    }
    OptionalInt base = number(given.getOrDefault("--base", ""), 2000, 2100);
    OptionalInt report = number(given.getOrDefault("--report", ""), 2000, 2100);
    if (base.isEmpty() || report.isEmpty() || base.getAsInt() >= report.getAsInt()) {
      return new Wrong(
          "--base %s --report %s: нужны два года, базовый раньше отчётного"
              .formatted(given.get("--base"), given.get("--report")));
    }
    OptionalInt rule = number(given.getOrDefault("--listed-by-rule", ""), 0, 100);
    if (given.containsKey("--listed-by-rule") && rule.isEmpty()) {
      return new Wrong(
          "--listed-by-rule %s: нужно целое число процентов от 0 до 100"
              .formatted(given.get("--listed-by-rule")));
    }
    return new Asked(
        Path.of(data.orElse("")),
        base.getAsInt(),
        report.getAsInt(),
        out.map(Path::of),
        rule,
        templates.map(Path::of));
  }

  private static OptionalInt number(String text, int least, int most) {
    if (!text.matches("\\d{1,4}")) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(text);
    return number < least || number > most ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
