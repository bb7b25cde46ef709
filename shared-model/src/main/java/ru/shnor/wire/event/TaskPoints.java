package ru.shnor.wire.event;

/**
 * Points of all participants of a school in a task.
 *
 * @param task number of the task as in the file, such as {@code 9.1} or {@code 4к1}
 * @param max most points of one participant
 */
public record TaskPoints(String task, int max, int points) {}
