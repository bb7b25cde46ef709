package ru.shnor.analytics.document;

/** Numbers with the right form of the word after them. */
public final class Plural {

  private Plural() {}

  /** «1 школа», «2 школы», «5 школ». */
  public static String of(long number, String one, String few, String many) {
    long tens = Math.abs(number) % 100;
    long units = tens % 10;
    if (units == 1 && tens != 11) {
      return number + " " + one;
    }
    boolean little = units >= 2 && units <= 4 && (tens < 12 || tens > 14);
    return number + " " + (little ? few : many);
  }

  /** After «у», «из»: «1 школы», «2 школ», «21 школы». */
  public static String ofSchools(long number) {
    return of(number, "школы", "школ", "школ");
  }
}
