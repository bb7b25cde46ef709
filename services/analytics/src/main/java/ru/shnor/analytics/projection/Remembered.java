package ru.shnor.analytics.projection;

/**
 * A revision of a state and when this service got to know it.
 *
 * @param topic name of the topic
 * @param id key of the state
 * @param knownAt ISO 8601 instant
 * @param body JSON; empty if the thing was deleted
 */
record Remembered(String topic, String id, long revision, String knownAt, String body) {

  static String key(String topic, String id, long revision) {
    return topic + "|" + id + "#" + revision;
  }

  String key() {
    return key(topic, id, revision);
  }
}
