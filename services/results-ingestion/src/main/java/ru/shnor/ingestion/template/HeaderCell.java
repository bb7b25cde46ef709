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

  private static final Pattern NO_LETTER = Pattern.compile("[^а-я]+");
  private static final Pattern SCHOOLS_HEADER =
      Pattern.compile("(?:кол во|количество|число) (?:оо|школ)");
  private static final Pattern PARTICIPANTS_HEADER =
      Pattern.compile("(?:кол во|количество|число) участников");

  /** Longer texts are no header; every cell of a file passes here. */
  private static final int LONGEST = 80;

  static HeaderCell of(Cell cell) {
    if (cell.isBlank()) {
      return EMPTY;
    }
    String text = cell.text();
    if (text.length() > LONGEST) {
      return OTHER;
    }
    String plain = Words.plain(text);
    String letters = NO_LETTER.matcher(plain).replaceAll(" ").strip();
    if (letters.equals("группы участников") || letters.equals("группа участников")) {
      return GROUPS;
    }
    if (SCHOOLS_HEADER.matcher(letters).matches()) {
      return SCHOOLS;
    }
    if (PARTICIPANTS_HEADER.matcher(letters).matches()) {
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
