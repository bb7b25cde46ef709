package ru.shnor.registry.table;

import java.util.Arrays;
import java.util.Optional;
import ru.shnor.registry.words.Words;

/** A column known by the text of its header cell. */
public enum Column {
  LOGIN("Логин", "логин оо|логин фис око"),
  NAME("ОО", "школа|наименование оо|название оо"),
  MUNICIPALITY("Муниципалитет", "муниципальное образование|мо"),
  MUNICIPALITY_CODE("Код МО", "код муниципалитета"),
  INN("ИНН", ""),
  CATEGORY("Категория", "список|перечень"),
  YEAR("Год", "год списка|год перечня"),
  BASIS("Основание", "документ-основание");

  private final String title;
  private final String others;

  Column(String title, String others) {
    this.title = title;
    this.others = others;
  }

  /** Header as the example files have it. */
  public String title() {
    return title;
  }

  static Optional<Column> of(String header) {
    String plain = Words.plain(header);
    return plain.isEmpty()
        ? Optional.empty()
        : Arrays.stream(values()).filter(one -> one.isCalled(plain)).findFirst();
  }

  private boolean isCalled(String plain) {
    return Words.plain(title).equals(plain)
        || Arrays.stream(others.split("\\|", -1))
            .anyMatch(other -> Words.plain(other).equals(plain));
  }
}
