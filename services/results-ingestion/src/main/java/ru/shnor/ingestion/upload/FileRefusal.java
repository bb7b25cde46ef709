package ru.shnor.ingestion.upload;

/** Why a whole file was not taken, in Russian. */
public record FileRefusal(String code, String message, String advice) {

  /** The reading failed for reasons that are not the file's: the same bytes may be sent again. */
  public static final String FAILED = "FAILED";

  /** Not every row could be taken, and the sender wanted all or nothing. */
  public static final String NOT_WHOLE = "NOT_WHOLE";

  boolean mayTryAgain() {
    return code.equals(FAILED) || code.equals(NOT_WHOLE);
  }
}
