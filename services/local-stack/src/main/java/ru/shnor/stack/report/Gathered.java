package ru.shnor.stack.report;

import java.util.List;
import java.util.Optional;
import ru.shnor.stack.delivery.Delivered;
import tools.jackson.databind.JsonNode;

/**
 * All that one run has brought.
 *
 * @param templates what became of the templates
 * @param files what became of every file of the folder, in the order of their names
 * @param register where the schools come from: {@code given}, {@code from files} or {@code none}
 * @param list where the list comes from: {@code given}, {@code by rule} or {@code none}
 * @param made what became of the register and the list that were made here
 * @param indicator answer of analytics, absent if it has none
 * @param schools outcomes of the listed schools, as analytics gave them
 * @param problems in Russian, what a reader must know because it makes the number doubtful or
 *     impossible
 */
record Gathered(
    List<Templates.Sent> templates,
    List<Delivered> files,
    String register,
    String list,
    List<Delivered> made,
    Optional<JsonNode> indicator,
    List<JsonNode> schools,
    List<String> problems) {

  static final String GIVEN = "given";
  static final String FROM_FILES = "from files";
  static final String BY_RULE = "by rule";
  static final String NONE = "none";

  Gathered {
    templates = List.copyOf(templates);
    files = List.copyOf(files);
    made = List.copyOf(made);
    schools = List.copyOf(schools);
    problems = List.copyOf(problems);
  }

  /** Whether everything that was given has been taken. */
  boolean isComplete() {
    return indicator.isPresent()
        && templates.stream().allMatch(Templates.Sent::taken)
        && files.stream().allMatch(Delivered::isTaken);
  }
}
