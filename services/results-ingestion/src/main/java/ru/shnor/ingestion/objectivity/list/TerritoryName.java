package ru.shnor.ingestion.objectivity.list;

import java.util.regex.Pattern;
import ru.shnor.ingestion.template.Words;

/**
 * A municipality's name without what lists write differently: «город Дербент», «г. Дербент» and
 * «Дербент» are one, and so are «Чунский район», «Чунское районное МО» only by hand. A town and the
 * district around it («Дербент», «Дербентский район») stay two.
 */
final class TerritoryName {

  private static final Pattern SIGNS = Pattern.compile("[«»„“”\"'().,]");
  private static final Pattern KIND =
      Pattern.compile(
          "(?<![а-я])(?:муниципальное образование|мо|го|городской округ|муниципальный округ|"
              + "муниципальный район|район|р-н|округ|город|гор|г)(?![а-я-])");

  private TerritoryName() {}

  /** For comparing; empty if nothing but the kind is said. */
  static String plain(String name) {
    String bare = SIGNS.matcher(Words.plain(name)).replaceAll(" ");
    return Words.tidy(KIND.matcher(bare).replaceAll(" "));
  }
}
