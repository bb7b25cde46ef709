package ru.shnor.kit.event;

/**
 * How far this service is with a topic, since its start.
 *
 * @param lag records on the broker that are not processed yet, -1 if unknown
 */
public record TopicStatus(
    String topic,
    long received,
    long applied,
    long duplicate,
    long stale,
    long deadLettered,
    long lag) {}
