package ru.shnor.stack.region;

/** Subjects of the indicator. */
public enum Subject {
  RUSSIAN("Русский язык", "РУ"),
  MATHEMATICS("Математика", "МА");

  private final String title;
  private final String code;

  Subject(String title, String code) {
    this.title = title;
    this.code = code;
  }

  /** As in the title block of a file. */
  public String title() {
    return title;
  }

  /** As in the name of a sheet. */
  public String code() {
    return code;
  }
}
