package ru.shnor.portal.upload;

import java.util.List;
import java.util.Optional;

/**
 * An import of schools or lists as plan-registry tells it; rows = accepted + rejected + duplicate.
 */
record RegisterImport(
    String importId,
    String kind,
    String file,
    int rows,
    int accepted,
    int rejected,
    int duplicate,
    List<Complaint> complaints,
    Optional<Integer> complaintsTotal,
    Optional<String> importedBy,
    Optional<String> importedAt) {

  /**
   * A word on a row.
   *
   * @param kind {@code NOTE} if the row was taken nevertheless
   * @param line 1-based, 0 for the whole file
   */
  record Complaint(
      Optional<String> kind, String sheet, int line, String cell, String message, String advice) {

    public boolean note() {
      return kind.filter("NOTE"::equals).isPresent();
    }

    /** Where it is. */
    public String place() {
      if (!cell.isEmpty()) {
        return cell;
      }
      return line == 0 ? "весь файл" : "строка " + line;
    }
  }

  /** Name of the kind for people. */
  public String kindTitle() {
    return switch (kind) {
      case "schools" -> "реестр школ";
      case "lists" -> "перечень школ";
      default -> kind;
    };
  }

  public int allComplaints() {
    return complaintsTotal.orElse(complaints.size());
  }

  public String importedMoment() {
    return importedAt.orElse("");
  }
}
