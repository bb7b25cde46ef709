package ru.shnor.registry.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ru.shnor.registry.words.Words;

/**
 * The parts of a written name: what kind it claims to be and its core word. «МО «город Саянск»»,
 * «Чунское районное МО», «Осинского района», «Качугский».
 */
record Name(Claim claim, String core) {

  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}-]+");
  private static final Pattern DASHES = Pattern.compile("\\s*[‐‑‒–—―−-]\\s*");
  private static final Pattern ENDING =
      Pattern.compile("(?<=ск)(ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими|ем)$");
  private static final Set<String> FILLERS =
      Set.of(
          "мо",
          "го",
          "мр",
          "муниципальное",
          "муниципального",
          "муниципальному",
          "муниципальным",
          "муниципальном",
          "муниципальный",
          "образование",
          "образования",
          "образованию",
          "образованием",
          "образовании",
          "административный");

  /** What kind the words around the core say it is. */
  enum Claim {
    DISTRICT,
    CITY,
    NOTHING
  }

  static Optional<Name> parse(String written) {
    String plain = DASHES.matcher(Words.plain(written)).replaceAll("-");
    List<String> core = new ArrayList<>();
    Claim claim = Claim.NOTHING;
    boolean okrug = false;
    for (String word : GAPS.split(plain, -1)) {
      if (isDistrict(word)) {
        claim = Claim.DISTRICT;
      } else if (isCity(word)) {
        claim = Claim.CITY;
      } else if (word.startsWith("округ")) {
        okrug = true;
      } else if (!word.isEmpty() && !FILLERS.contains(word)) {
        core.add(word);
      }
    }
    if (okrug && claim == Claim.NOTHING) {
      claim = Claim.DISTRICT;
    }
    return core.size() == 1 ? Optional.of(new Name(claim, core.get(0))) : Optional.empty();
  }

  static boolean isDistrict(String word) {
    return word.equals("район")
        || word.matches("район(а|у|ом|е|ы|ов|ный|ное|ного|ному|ным|ном)")
        || word.equals("р-н")
        || word.equals("р-на");
  }

  static boolean isCity(String word) {
    return word.equals("г") || word.matches("город(а|у|ом|е|ской|ского|скому|ским|ском|ское)?");
  }

  /** The core without the ending of an adjective; empty if it is none. */
  Optional<String> stem() {
    String stem = ENDING.matcher(core).replaceAll("");
    return stem.equals(core) ? Optional.empty() : Optional.of(stem);
  }
}
