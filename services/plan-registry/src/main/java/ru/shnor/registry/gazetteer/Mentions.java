package ru.shnor.registry.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the municipalities a text names: in lists after dashes, where a bare adjective will do, and
 * in sentences, where the word «район» or «город» must stand beside it.
 */
public final class Mentions {

  private static final Pattern ITEM =
      Pattern.compile(
          "(?:^|\\s)[–—-]\\s+((?:[Гг]\\.\\s*)?[^–—:;,.()]{3,60}?)(?=\\s+[–—-]\\s|[;,.)]|\\s*$)");
  private static final String WORD = "\\p{Lu}[\\p{L}]*(?:-\\p{L}+)*";
  private static final Pattern DISTRICT =
      Pattern.compile(
          "("
              + WORD
              + "ск(?:ий|ого|ому|им|ом|ое))\\s+(?:муниципальн\\p{L}+\\s+)?"
              + "(?:район\\p{L}*|округ\\p{L}*|городск\\p{L}+\\s+округ\\p{L}*)"
              + "(?:\\s+муниципальн\\p{L}+\\s+образовани\\p{L}+)?");
  private static final Pattern CITY =
      Pattern.compile("(?<!\\p{L})(?:[Гг]ород(?:а|у|ом|е)?|г\\.)\\s+(" + WORD + ")");
  private static final int MOST_WORDS = 5;

  private final Gazetteer gazetteer;

  public Mentions(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Municipalities named in a text, in its order. A word in a list of municipalities that is none
   * is there too, as unknown.
   *
   * @param text tidy
   */
  public List<Mention> in(String text) {
    List<Mention> found = new ArrayList<>(items(text));
    for (Pattern pattern : List.of(DISTRICT, CITY)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        Mention mention = mention(matcher.group(), matcher.start());
        boolean listed = found.stream().anyMatch(other -> overlap(other, mention));
        if (!listed && !(mention.match() instanceof Match.Unknown)) {
          found.add(mention);
        }
      }
    }
    found.sort(Comparator.comparingInt(Mention::at));
    return found;
  }

  private List<Mention> items(String text) {
    List<Mention> items = new ArrayList<>();
    Matcher matcher = ITEM.matcher(text);
    while (matcher.find()) {
      String item = matcher.group(1).strip();
      if (item.split("\\s+", -1).length <= MOST_WORDS && Character.isLetter(item.charAt(0))) {
        items.add(mention(item, matcher.start(1)));
      }
    }
    long known = items.stream().filter(one -> one.match() instanceof Match.Known).count();
    boolean list = known >= 2 && known * 2 > items.size();
    return list ? items : List.of();
  }

  private Mention mention(String written, int at) {
    return new Mention(written, at, gazetteer.find(written));
  }

  private static boolean overlap(Mention one, Mention other) {
    return one.at() < other.at() + other.written().length()
        && other.at() < one.at() + one.written().length();
  }
}
