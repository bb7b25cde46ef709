package ru.shnor.registry.school;

import java.util.Optional;

/**
 * ИНН of an organisation: ten digits, the last a check digit — weighted sum of the first nine
 * modulo 11 modulo 10 (приказ ФНС России от 29.06.2012 № ММВ-7-6/435@).
 */
public final class Inn {

  private static final int[] WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};
  private static final int LENGTH = 10;

  private Inn() {}

  /** What is wrong with this ИНН, in Russian; empty if it is right. */
  public static Optional<String> fault(String text) {
    if (!text.matches("[0-9]+")) {
      return Optional.of("ИНН «%s» содержит не только цифры.".formatted(text));
    }
    if (text.length() != LENGTH) {
      return Optional.of(
          "ИНН «%s» содержит %d цифр, а у организации их 10.".formatted(text, text.length()));
    }
    return checkDigit(text) == text.charAt(LENGTH - 1) - '0'
        ? Optional.empty()
        : Optional.of("ИНН «%s»: контрольная цифра не сходится.".formatted(text));
  }

  /** Check digit of the first nine digits. */
  static int checkDigit(String text) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (text.charAt(i) - '0');
    }
    return sum % 11 % 10;
  }
}
