package ru.shnor.kit.audit;

/** Where what was done, or attempted, is written down. */
public interface Auditor {

  /**
   * Appends an entry.
   *
   * @param who subject of the token, {@code anonymous} without one
   * @param status HTTP status of the answer
   */
  void record(String who, String method, String path, int status);
}
