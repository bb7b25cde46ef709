package ru.shnor.portal.profile;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Levels and opinions as Russian text; templates name it {@code @profileWords}. */
@Component("profileWords")
class ProfileWords {

  public String level(String code) {
    return switch (code) {
      case "HIGH" -> "высокий";
      case "MEDIUM" -> "средний";
      case "LOW" -> "низкий";
      case "UNKNOWN" -> "нет данных";
      case "" -> "—";
      default -> code.toLowerCase(Locale.ROOT);
    };
  }

  /** Classes of its colour; the word comes first. */
  public String levelClass(String code) {
    return "outcome "
        + switch (code) {
          case "HIGH" -> "outcome-decline";
          case "MEDIUM" -> "outcome-not";
          case "LOW" -> "outcome-positive";
          default -> "outcome-none";
        };
  }

  public String opinion(Profile.Opinion one) {
    return one.confirmed() ? "подтверждён" : "не подтверждён";
  }
}
