package ru.shnor.wire.event;

/**
 * Result of a school in one work.
 *
 * @param programmeGrade grade the work is for
 * @param participants declared number of participants
 * @param marks participants by mark; may lack those without a mark
 * @param maxScore maximum primary score of the work, in points
 * @param uploadId the upload it came from
 */
public record ResultCell(
    Subject subject,
    int programmeGrade,
    int participants,
    Marks marks,
    int maxScore,
    String uploadId) {}
