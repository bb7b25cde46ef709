package ru.shnor.stack.issuer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Clients that act for themselves ({@code client_credentials}), and what they may. */
final class Robots {

  private static final List<String> REGION = List.of("*");

  private final Map<String, Rights> byClient = new LinkedHashMap<>();

  Robots() {
    byClient.put(
        "stack-robot",
        new Rights(
            "Стенд", List.of("ministry", "assessment-centre", "institute", "monitoring"), REGION));
    byClient.put(
        "centre-robot",
        new Rights("Программа центра оценки качества", List.of("assessment-centre"), REGION));
    byClient.put("monitoring", new Rights("Мониторинг", List.of("monitoring"), REGION));
    DemoUser.all()
        .forEach(
            user ->
                byClient.put(
                    "robot-" + user.login(),
                    new Rights(user.name(), List.of(user.role()), user.territory())));
  }

  Map<String, Rights> all() {
    return Map.copyOf(byClient);
  }

  /** What an access token says about its bearer. */
  record Rights(String name, List<String> roles, List<String> territory) {

    static Rights of(DemoUser user) {
      return new Rights(user.name(), List.of(user.role()), user.territory());
    }
  }
}
