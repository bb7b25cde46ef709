package ru.shnor.kit.access;

import java.util.List;

/** All rules of a service in one table; what is not in it is denied. */
public interface AccessTable {

  List<AccessRule> rules();

  /** What is open to everybody; nothing, unless a service says so. */
  default List<OpenEndpoint> open() {
    return List.of();
  }
}
