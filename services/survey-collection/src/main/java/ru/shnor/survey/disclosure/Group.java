package ru.shnor.survey.disclosure;

import java.util.List;

/**
 * A group of respondents that consists of smaller ones: region, municipality, school.
 *
 * @param id unique in the whole tree
 * @param own respondents that belong to no part; all of them for a school
 */
public record Group(String id, int own, List<Group> parts) {

  public Group {
    parts = List.copyOf(parts);
    if (own < 0) {
      throw new IllegalArgumentException("%d respondents in %s".formatted(own, id));
    }
  }

  /** A group without parts. */
  public static Group leaf(String id, int respondents) {
    return new Group(id, respondents, List.of());
  }

  /** All respondents of the group. */
  public int respondents() {
    return own + parts.stream().mapToInt(Group::respondents).sum();
  }
}
