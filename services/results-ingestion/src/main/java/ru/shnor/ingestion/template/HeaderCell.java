package ru.shnor.ingestion.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.shnor.kit.sheet.Cell;

/** What a header cell names. */
enum HeaderCell {
  GROUPS,
  SCHOOLS,
  PARTICIPANTS,
  TWO,
  THREE,
  FOUR,
  FIVE,
  OTHER_NUMBER,
  OTHER,
  EMPTY;

  private static final Pattern MARK =
      Pattern.compile("(?:отметка )?[«\"']?(\\d{1,3})(?:[.,]0+)?[»\"']?(?: ?,? ?%| ?\\(%\\))?");

  static HeaderCell of(Cell cell) {
    if (cell.isBlank()) {
      return EMPTY;
    }
    String plain = Words.plain(cell.text());
    String letters = plain.replaceAll("[^а-я ]", " ").replaceAll(" +", " ").strip();
    if (letters.equals("группы участников") || letters.equals("группа участников")) {
      return GROUPS;
    }
    if (letters.matches("(кол во|количество|число) (оо|школ)")) {
      return SCHOOLS;
    }
    if (letters.matches("(кол во|количество|число) участников")) {
      return PARTICIPANTS;
    }
    Matcher mark = MARK.matcher(plain);
    if (!mark.matches()) {
      return OTHER;
    }
    return switch (mark.group(1)) {
      case "2" -> TWO;
      case "3" -> THREE;
      case "4" -> FOUR;
      case "5" -> FIVE;
      default -> OTHER_NUMBER;
    };
  }
}
