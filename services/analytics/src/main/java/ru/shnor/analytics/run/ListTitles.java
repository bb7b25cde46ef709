package ru.shnor.analytics.run;

import ru.shnor.wire.event.ListKind;

/** Names of the lists for people. */
public final class ListTitles {

  private ListTitles() {}

  /** Name of a list, in Russian. */
  public static String of(ListKind list) {
    return switch (list) {
      case SHNOR -> "ШНОР";
      case SHNSU -> "ШНСУ";
      case RISK_ZONE -> "зона риска";
    };
  }
}
