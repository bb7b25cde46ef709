package ru.shnor.ingestion.protocol;

/** A form of protocol. */
enum ProtocolKind {
  /** Autumn 2020: {@code groups, user, id, code, otc, …, a-1-grade}. */
  EXPORT_2020("Протокол ВПР, выгрузка 2020 года", 2020, false),
  /** 2021: «логин школы; регион; …; балл за 1»; «регион» holds the municipality. */
  EXPORT_2021("Протокол ВПР, выгрузка 2021 года", 2021, false),
  /** 2022: «Пользователь; Код региона; …», cells hold a code and a name. */
  EXPORT_2022("Протокол ВПР, выгрузка 2022 года", 2022, true),
  /** «Форма сбора результатов» of one school. */
  COLLECTION_FORM("Форма сбора результатов", 0, true);

  private final String title;
  private final int year;
  private final boolean maxima;

  ProtocolKind(String title, int year, boolean maxima) {
    this.title = title;
    this.year = year;
    this.maxima = maxima;
  }

  String title() {
    return title;
  }

  /** The year its files were of, 0 if any. */
  int year() {
    return year;
  }

  /** Whether its header tells the most points of a task. */
  boolean tellsMaxima() {
    return maxima;
  }
}
