package ru.shnor.stack.issuer;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who may enter the demonstration stand; login and password are no secret there.
 *
 * @param login also the password's first part, so that it is easily typed
 * @param role the one word of the token's list of roles
 * @param name as in the {@code name} claim
 * @param sees in Russian, what the user sees
 * @param territory as in the {@code territory} claim
 */
public record DemoUser(
    String login, String password, String role, String name, String sees, List<String> territory) {

  private static final List<String> REGION = List.of("*");

  private static final List<DemoUser> ALL =
      List.of(
          user("ministry", "ministry", "Сотрудник министерства", "весь регион", REGION),
          user(
              "centre",
              "assessment-centre",
              "Аналитик центра оценки качества",
              "весь регион, загрузка файлов",
              REGION),
          user(
              "institute",
              "institute",
              "Методист института развития образования",
              "весь регион",
              REGION),
          user(
              "coordinator",
              "municipal-coordinator",
              "Муниципальный координатор",
              "одно муниципальное образование",
              List.of("m/reg38_m001")),
          user(
              "curator", "curator", "Куратор школ", "две школы", List.of("s/s380001", "s/s380002")),
          user("school", "school", "Администрация школы", "одна школа", List.of("s/s380001")),
          user(
              "monitoring",
              "monitoring",
              "Наблюдение за работой системы",
              "показатели работы, без данных",
              REGION));

  public DemoUser {
    territory = List.copyOf(territory);
  }

  private static DemoUser user(
      String login, String role, String name, String sees, List<String> territory) {
    return new DemoUser(login, login + "-demo", role, name, sees, territory);
  }

  /** One of each role. */
  public static List<DemoUser> all() {
    return ALL;
  }

  static Optional<DemoUser> withLogin(String login) {
    return ALL.stream().filter(user -> user.login().equals(login)).findFirst();
  }
}
