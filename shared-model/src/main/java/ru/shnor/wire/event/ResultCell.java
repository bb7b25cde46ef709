package ru.shnor.wire.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;

/**
 * Result of a school in one work. What only files of pupils tell is empty, and left out, for
 * others.
 *
 * @param programmeGrade grade the work is for
 * @param participants declared number of participants
 * @param marks participants by mark; may lack those without a mark
 * @param maxScore maximum primary score of the work, in points
 * @param uploadId the upload it came from
 * @param scores participants by primary score from 0 on, without the zeros at the end
 * @param journal participants whose mark is lower than, equal to, and higher than that of the
 *     journal; those without a mark in the journal are left out
 * @param tasks points by task
 */
public record ResultCell(
    Subject subject,
    int programmeGrade,
    int participants,
    Marks marks,
    int maxScore,
    String uploadId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Integer> scores,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Integer> journal,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<TaskPoints> tasks) {

  public ResultCell {
    scores = List.copyOf(scores);
    journal = List.copyOf(journal);
    tasks = List.copyOf(tasks);
    if (!journal.isEmpty() && journal.size() != 3) {
      throw new IllegalArgumentException("journal %s, expected three numbers".formatted(journal));
    }
  }

  /** A result of which only counts by mark are known. */
  public ResultCell(
      Subject subject,
      int programmeGrade,
      int participants,
      Marks marks,
      int maxScore,
      String uploadId) {
    this(
        subject,
        programmeGrade,
        participants,
        marks,
        maxScore,
        uploadId,
        List.of(),
        List.of(),
        List.of());
  }
}
