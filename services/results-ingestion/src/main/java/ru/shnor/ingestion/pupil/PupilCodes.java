package ru.shnor.ingestion.pupil;

import java.util.HashSet;
import java.util.Set;

/** Codes of the pupils of a school. Nearly all are small numbers, and these are kept as such. */
final class PupilCodes {

  private static final int MOST_DIGITS = 9;

  private int[] table = new int[32];
  private int size;
  private final Set<String> others = new HashSet<>();

  /** Adds a code; false if it was there. */
  boolean add(String code) {
    return isNumber(code) ? add(Integer.parseInt(code)) : others.add(code);
  }

  /** Adds a number from 1 on; false if it was there. */
  boolean add(int code) {
    int place = place(table, code);
    if (table[place] == code) {
      return false;
    }
    table[place] = code;
    if (++size * 2 > table.length) {
      grow();
    }
    return true;
  }

  boolean contains(int code) {
    return table[place(table, code)] == code;
  }

  /**
   * Adds all codes of another school.
   *
   * @return false if one of them was there
   */
  boolean takes(PupilCodes more) {
    for (int code : more.table) {
      if (code != 0 && !add(code)) {
        return false;
      }
    }
    for (String code : more.others) {
      if (!others.add(code)) {
        return false;
      }
    }
    return true;
  }

  /** A text that is exactly how that number is written. */
  private static boolean isNumber(String code) {
    if (code.isEmpty() || code.length() > MOST_DIGITS || code.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < code.length(); i++) {
      if (code.charAt(i) < '0' || code.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    int[] larger = new int[table.length * 2];
    for (int code : table) {
      if (code != 0) {
        larger[place(larger, code)] = code;
      }
    }
    table = larger;
  }

  private static int place(int[] table, int code) {
    int mask = table.length - 1;
    int place = ((code * 0x9E3779B9) >>> 7) & mask;
    while (table[place] != 0 && table[place] != code) {
      place = (place + 1) & mask;
    }
    return place;
  }
}
