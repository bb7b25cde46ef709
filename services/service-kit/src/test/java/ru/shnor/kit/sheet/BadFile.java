package ru.shnor.kit.sheet;

import java.util.function.Supplier;

/**
 * A file of the catalogue of bad inputs.
 *
 * @param kind its number in the catalogue
 * @param code expected refusal
 * @param says words of the message or the advice that tell the user what is the matter
 */
record BadFile(int kind, String name, Supplier<byte[]> bytes, String code, String says) {

  @Override
  public String toString() {
    return kind + " " + name;
  }
}
