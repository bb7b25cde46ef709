package ru.shnor.ingestion.directory;

import java.util.Set;

/** Wants to know when schools have appeared or changed; may be told the same more than once. */
@FunctionalInterface
public interface SchoolsArrived {

  /**
   * Schools with these logins are known now.
   *
   * @param logins digits of ФИС ОКО logins, and local codes
   */
  void arrived(Set<String> logins);
}
