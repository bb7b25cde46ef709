package ru.shnor.wire.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;

/**
 * Result of a school in one work. What only files of pupils tell is empty, and left out, for
 * others.
 *
 * @param programmeGrade grade the work is for
 * @param participants declared number of participants; 0 while only the journal or the tasks are
 *     known
 * @param marks participants by mark; may lack those without a mark; all 0 while the marks are not
 *     known
 * @param maxScore maximum primary score of the work, in points
 * @param uploadId the upload the marks came from; empty while the marks are not known
 * @param scores participants by primary score from 0 on, without the zeros at the end
 * @param journal participants whose mark is lower than, equal to, and higher than that of the
 *     journal; those without a mark in the journal are left out
 * @param tasks points by task
 * @param sources uploads of the parts that came from another upload than the marks, otherwise empty
 *     and left out
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
        List<TaskPoints> tasks,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        Map<ResultPart, String> sources) {

  public ResultCell {
    scores = List.copyOf(scores);
    journal = List.copyOf(journal);
    tasks = List.copyOf(tasks);
    sources = Map.copyOf(sources);
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
        List.of(),
        Map.of());
  }

  /** A result all of which is from one upload. */
  public ResultCell(
      Subject subject,
      int programmeGrade,
      int participants,
      Marks marks,
      int maxScore,
      String uploadId,
      List<Integer> scores,
      List<Integer> journal,
      List<TaskPoints> tasks) {
    this(
        subject,
        programmeGrade,
        participants,
        marks,
        maxScore,
        uploadId,
        scores,
        journal,
        tasks,
        Map.of());
  }
}
