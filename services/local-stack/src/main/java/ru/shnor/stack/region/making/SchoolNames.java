package ru.shnor.stack.region.making;

import java.util.List;
import ru.shnor.stack.region.Municipality;

/** Invented names; as in life many schools share one. */
final class SchoolNames {

  private static final List<String> VILLAGES =
      List.of(
          "Берёзовская",
          "Ключевская",
          "Еловская",
          "Заречная",
          "Подгорная",
          "Новосельская",
          "Троицкая",
          "Никольская",
          "Покровская",
          "Михайловская",
          "Степная",
          "Таёжная",
          "Сосновская",
          "Первомайская",
          "Октябрьская",
          "Мостовская",
          "Каменская",
          "Луговская",
          "Боровская",
          "Осиновская",
          "Кедровская",
          "Полевая",
          "Озёрская",
          "Верхнереченская",
          "Нижнереченская",
          "Центральная",
          "Успенская",
          "Ильинская",
          "Алексеевская",
          "Владимировская",
          "Петровская",
          "Ясачная",
          "Хвойная",
          "Приреченская",
          "Солнечная",
          "Южная",
          "Набережная",
          "Дальнинская",
          "Усть-Каменская",
          "Сухологская");

  private SchoolNames() {}

  /**
   * Name of a school.
   *
   * @param number from 1, running in the municipality
   * @param chance decides the kind
   */
  static String of(Municipality municipality, int number, boolean onlyPrimary, Chance chance) {
    if (municipality.city()) {
      double kind = chance.uniform();
      if (onlyPrimary) {
        return "МБОУ «НОШ №%d»".formatted(number);
      }
      return kind < 0.07
          ? "МБОУ «Лицей №%d»".formatted(number)
          : kind < 0.15
              ? "МБОУ «Гимназия №%d»".formatted(number)
              : "МБОУ «СОШ №%d»".formatted(number);
    }
    // neighbouring municipalities begin elsewhere in the names, so that names repeat between them
    int start = Math.floorMod(municipality.code().hashCode() * 7, VILLAGES.size());
    String village = VILLAGES.get((start + number * 11) % VILLAGES.size());
    String again = number > VILLAGES.size() ? " №%d".formatted(1 + number / VILLAGES.size()) : "";
    String kind = onlyPrimary ? "НОШ" : chance.happens(0.25) ? "ООШ" : "СОШ";
    return "МКОУ «%s %s%s»".formatted(village, kind, again);
  }
}
