package ru.shnor.analytics.definition;

import java.util.ArrayList;
import java.util.List;
import ru.shnor.wire.event.ListKind;

/**
 * Which definition is official, and which were before.
 *
 * @param choices oldest first
 */
record OfficialChoice(List<Choice> choices) {

  OfficialChoice {
    choices = List.copyOf(choices);
  }

  /**
   * A decision of the ministry.
   *
   * @param definitionId of a built-in or a named definition
   * @param version of the named definition; 1 for a built-in one
   * @param formula what it meant on that day
   * @param basis document it rests on
   * @param by subject of who decided
   * @param at ISO 8601 instant
   */
  record Choice(
      String definitionId,
      int version,
      String title,
      String formula,
      List<ListKind> lists,
      String basis,
      String by,
      String byName,
      String at) {

    Choice {
      lists = List.copyOf(lists);
    }
  }

  OfficialChoice with(Choice next) {
    List<Choice> all = new ArrayList<>(choices);
    all.add(next);
    return new OfficialChoice(all);
  }
}
