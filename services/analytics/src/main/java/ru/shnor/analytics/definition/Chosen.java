package ru.shnor.analytics.definition;

import java.util.Set;
import ru.shnor.analytics.indicator.Definition;
import ru.shnor.wire.event.ListKind;

/**
 * A definition as it was asked for.
 *
 * @param id of a built-in or a named definition
 * @param version of the named definition; that of the formula for a built-in one
 * @param title for people, in Russian
 * @param lists it is meant for; empty if it says nothing of them
 * @param named whether people have written it
 */
public record Chosen(
    String id,
    int version,
    String title,
    Definition definition,
    Set<ListKind> lists,
    boolean named) {

  public Chosen {
    lists = Set.copyOf(lists);
  }

  static Chosen builtIn(Definition one) {
    return new Chosen(one.id(), one.version(), one.title(), one, Set.of(), false);
  }
}
