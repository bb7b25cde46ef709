package ru.shnor.analytics.run;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.shnor.wire.event.ListKind;

/** Lists and unions of lists, as parameters and as names for people. */
public final class ListTitles {

  private static final String AND = ",";

  private ListTitles() {}

  /** Name of a list, in Russian. */
  public static String of(ListKind list) {
    return switch (list) {
      case SHNOR -> "ШНОР";
      case SHNSU -> "ШНСУ";
      case RISK_ZONE -> "зона риска";
    };
  }

  /** Name of a union of lists, in Russian. */
  public static String of(Collection<ListKind> lists) {
    return lists.stream().sorted().map(ListTitles::of).collect(Collectors.joining(" + "));
  }

  /** The union as text: kinds in their order, joined by a comma. */
  public static String text(Collection<ListKind> lists) {
    return lists.stream().sorted().distinct().map(ListKind::name).collect(Collectors.joining(AND));
  }

  /** Reads a list or a union of lists; empty if a word is none. */
  public static Optional<Set<ListKind>> parse(String text) {
    Set<ListKind> lists = EnumSet.noneOf(ListKind.class);
    for (String word : List.of(text.toUpperCase(Locale.ROOT).split(AND, -1))) {
      Optional<ListKind> kind =
          Arrays.stream(ListKind.values()).filter(one -> one.name().equals(word)).findFirst();
      if (kind.isEmpty()) {
        return Optional.empty();
      }
      lists.add(kind.get());
    }
    return Optional.of(lists);
  }
}
