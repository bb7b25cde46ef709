package ru.shnor.ingestion.upload;

import java.util.Set;

/** Why a whole file was not taken, in Russian. */
public record FileRefusal(String code, String message, String advice) {

  /** The reading failed for reasons that are not the file's: the same bytes may be sent again. */
  public static final String FAILED = "FAILED";

  /** Not every row could be taken, and the sender wanted all or nothing. */
  public static final String NOT_WHOLE = "NOT_WHOLE";

  /** Refusals whose cause is outside the file: the same bytes may be sent again. */
  private static final Set<String> CURED_OUTSIDE =
      Set.of(
          FAILED,
          NOT_WHOLE,
          "UNRECOGNISED",
          "SEVERAL_TEMPLATES",
          "WORK_NEEDED",
          "SEASON_NEEDED",
          "SCALE_NEEDED",
          "SCALE_OTHER_MAXIMUM",
          "SCHOOL_NEEDED",
          "OTHER_GRADE");

  boolean mayTryAgain() {
    return CURED_OUTSIDE.contains(code);
  }
}
