package ru.shnor.kit.sheet;

/**
 * The file cannot be read, or will not be. The message says what is wrong, the advice what to do;
 * both are Russian and name no content of the file.
 */
public final class UnreadableFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String advice;

  public UnreadableFile(String code, String message, String advice) {
    super(message);
    this.code = code;
    this.advice = advice;
  }

  UnreadableFile(String code, String message, String advice, Throwable cause) {
    super(message, cause);
    this.code = code;
    this.advice = advice;
  }

  static UnreadableFile damaged(String what) {
    return new UnreadableFile("DAMAGED", "Файл повреждён: " + what + ".", Advice.SAVE_AGAIN);
  }

  static UnreadableFile damaged(String what, Throwable cause) {
    return new UnreadableFile("DAMAGED", "Файл повреждён: " + what + ".", Advice.SAVE_AGAIN, cause);
  }

  static UnreadableFile dangerous(String code, String what) {
    return new UnreadableFile(code, what + ". Файл не открывался.", Advice.SAVE_AGAIN);
  }

  static UnreadableFile tooLarge(String what) {
    return new UnreadableFile("TOO_LARGE", what + ".", Advice.SPLIT);
  }

  /** Stable code for machines. */
  public String code() {
    return code;
  }

  /** What is wrong, in Russian. */
  public String text() {
    return String.valueOf(getMessage());
  }

  /** What to do, in Russian. */
  public String advice() {
    return advice;
  }

  private static final class Advice {
    static final String SAVE_AGAIN =
        "Выгрузите файл из источника ещё раз либо откройте его в Excel, сохраните как «Книга Excel"
            + " (.xlsx)» без макросов и внешних ссылок и загрузите снова.";
    static final String SPLIT =
        "Разделите файл на части или удалите лишние листы, строки и столбцы и загрузите снова.";
  }
}
