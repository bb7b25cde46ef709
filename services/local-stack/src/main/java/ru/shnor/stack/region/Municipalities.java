package ru.shnor.stack.region;

import java.util.List;
import java.util.stream.IntStream;

/** The 42 municipalities of Irkutsk region. */
public final class Municipalities {

  private static final String TABLE =
      """
      25701000;город Иркутск;82;city
      25703000;Ангарский городской округ;42;city
      25714000;город Братск;44;city
      25720000;Зиминское городское муниципальное образование;11;city
      25726000;город Саянск;9;city
      25732000;город Тулун;12;city
      25736000;город Усолье-Сибирское;18;city
      25738000;город Усть-Илимск;18;city
      25745000;город Черемхово;16;city
      25746000;город Свирск;6;city
      25605000;Аларский район;24;
      25601000;Балаганский район;12;
      25607000;Баяндаевский район;14;
      25602000;Бодайбинский район;11;
      25609000;Боханский район;22;
      25604000;Братский район;40;
      25606000;Жигаловский район;13;
      25608000;Заларинский район;27;
      25610000;Зиминский район;14;
      25612000;Иркутский район;46;
      25614000;Казачинско-Ленский район;15;
      25616000;Катангский район;9;
      25618000;Качугский район;20;
      25620000;Киренский район;15;
      25622000;Куйтунский район;29;
      25624000;Мамско-Чуйский район;6;
      25626000;Нижнеилимский район;23;
      25628000;Нижнеудинский район;40;
      25629000;Нукутский район;18;
      25630000;Ольхонский район;12;
      25631000;Осинский район;22;
      25634000;Слюдянский район;17;
      25636000;Тайшетский район;41;
      25638000;Тулунский район;27;
      25640000;Усольский район;24;
      25642000;Усть-Илимский район;17;
      25644000;Усть-Кутский район;18;
      25646000;Усть-Удинский район;17;
      25648000;Черемховский район;30;
      25650000;Чунский район;22;
      25655000;Шелеховский район;20;
      25657000;Эхирит-Булагатский район;27;
      """;

  private static final List<Municipality> ALL = read();

  private Municipalities() {}

  /** All of them; the order is fixed, the regional centre is the first. */
  public static List<Municipality> all() {
    return ALL;
  }

  private static List<Municipality> read() {
    List<String> lines = TABLE.lines().toList();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> municipality(i + 1, lines.get(i).split(";", -1)))
        .toList();
  }

  private static Municipality municipality(int number, String[] cells) {
    return new Municipality(
        "reg38_m%03d".formatted(number),
        cells[1],
        cells[0],
        Integer.parseInt(cells[2]),
        cells[3].equals("city"));
  }
}
