package ru.shnor.portal.remote;

/** A service the portal calls. */
public enum ServiceName {
  REGISTRY("Реестр школ и планов", "сведения о школах, перечнях и загрузка реестра"),
  INGESTION("Приём результатов", "загрузка файлов и история загрузок"),
  SURVEYS("Опросы", "анкеты и ответы"),
  ANALYTICS("Аналитика", "показатель, разбор по школам, предупреждения");

  private final String title;
  private final String concern;

  ServiceName(String title, String concern) {
    this.title = title;
    this.concern = concern;
  }

  /** Name for people, in Russian. */
  public String title() {
    return title;
  }

  /** What cannot be had without it, in Russian. */
  public String concern() {
    return concern;
  }
}
