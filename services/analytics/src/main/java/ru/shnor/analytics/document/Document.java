package ru.shnor.analytics.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A document; DOCX, PDF and XLSX are made from it, so they say the same.
 *
 * @param kind what stands above the title, in capitals: «АНАЛИТИЧЕСКАЯ СПРАВКА»
 * @param title what it is about, begins with a small letter
 * @param number registration number, where it has one
 * @param mark where its figures come from: the run or the state of the data
 */
public record Document(
    String kind,
    String title,
    LocalDate date,
    Optional<String> number,
    List<Block> blocks,
    String mark) {

  public Document {
    blocks = List.copyOf(blocks);
  }

  /** Kind and title in one line. */
  public String fullTitle() {
    return kind.charAt(0) + kind.substring(1).toLowerCase(java.util.Locale.ROOT) + " " + title;
  }
}
