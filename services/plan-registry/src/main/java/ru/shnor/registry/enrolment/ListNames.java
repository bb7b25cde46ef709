package ru.shnor.registry.enrolment;

import java.util.Map;
import java.util.Optional;
import ru.shnor.registry.words.Words;
import ru.shnor.wire.event.ListKind;

/** The lists as people write them. */
public final class ListNames {

  private static final Map<String, ListKind> KNOWN =
      Map.of(
          "шнор", ListKind.SHNOR,
          "шнсу", ListKind.SHNSU,
          "зона риска", ListKind.RISK_ZONE,
          "в зоне риска", ListKind.RISK_ZONE,
          "школа в зоне риска", ListKind.RISK_ZONE,
          "школы в зоне риска", ListKind.RISK_ZONE,
          "риск", ListKind.RISK_ZONE);

  private ListNames() {}

  /** The list a cell names; abbreviations of anything else are not guessed. */
  public static Optional<ListKind> parse(String text) {
    String bare = Words.plain(text).replaceAll("[\"'.]", "").strip();
    for (Map.Entry<String, ListKind> one : KNOWN.entrySet()) {
      if (Words.plain(one.getKey()).equals(bare)) {
        return Optional.of(one.getValue());
      }
    }
    return Optional.empty();
  }

  /** Name for people. */
  public static String title(ListKind list) {
    return switch (list) {
      case SHNOR -> "ШНОР";
      case SHNSU -> "ШНСУ";
      case RISK_ZONE -> "Зона риска";
    };
  }
}
