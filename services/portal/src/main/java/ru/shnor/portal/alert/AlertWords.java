package ru.shnor.portal.alert;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** States, severities and steps as Russian text; templates name it {@code @alertWords}. */
@Component("alertWords")
class AlertWords {

  /** Names of the severities, the most urgent first. */
  public Map<String, String> severities() {
    Map<String, String> all = new LinkedHashMap<>();
    for (String one : new String[] {"CRITICAL", "WARNING", "INFO"}) {
      all.put(one, severity(one));
    }
    return all;
  }

  public String severity(String code) {
    return switch (code) {
      case "CRITICAL" -> "срочно";
      case "WARNING" -> "внимание";
      case "INFO" -> "сведение";
      default -> code;
    };
  }

  public String severityClass(String code) {
    return "outcome "
        + switch (code) {
          case "CRITICAL" -> "outcome-decline";
          case "WARNING" -> "outcome-not";
          default -> "outcome-none";
        };
  }

  /** Names of the states a list may be narrowed to. */
  public Map<String, String> statuses() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("OPEN", "не снятые");
    for (String one : new String[] {"RAISED", "ACKNOWLEDGED", "SILENCED", "RESOLVED"}) {
      all.put(one, status(one));
    }
    all.put("ALL", "все");
    return all;
  }

  public String status(String code) {
    return switch (code) {
      case "RAISED" -> "новое";
      case "ACKNOWLEDGED" -> "принято в работу";
      case "SILENCED" -> "заглушено";
      case "RESOLVED" -> "снято";
      default -> code;
    };
  }

  public String statusClass(String code) {
    return "outcome "
        + switch (code) {
          case "RAISED" -> "outcome-decline";
          case "ACKNOWLEDGED" -> "outcome-open";
          case "RESOLVED" -> "outcome-positive";
          default -> "outcome-none";
        };
  }

  /** What happened. */
  public String step(String code) {
    return switch (code) {
      case "RAISED" -> "возникло";
      case "ACKNOWLEDGED" -> "принято в работу";
      case "SILENCED" -> "заглушено";
      case "SILENCE_ENDED" -> "заглушение окончено";
      case "RESOLVED" -> "снято";
      default -> code;
    };
  }

  /** Names of the ends a delivery may come to. */
  public Map<String, String> deliveries() {
    Map<String, String> all = new LinkedHashMap<>();
    for (String one : new String[] {"PENDING", "DELIVERED", "GIVEN_UP"}) {
      all.put(one, delivery(one));
    }
    return all;
  }

  /** Where a delivery is. */
  public String delivery(String code) {
    return switch (code) {
      case "PENDING" -> "ждёт отправки";
      case "DELIVERED" -> "доставлено";
      case "GIVEN_UP" -> "не доставлено";
      default -> code;
    };
  }

  public String deliveryClass(String code) {
    return "outcome "
        + switch (code) {
          case "DELIVERED" -> "outcome-positive";
          case "GIVEN_UP" -> "outcome-decline";
          default -> "outcome-none";
        };
  }

  /** Whose it is: the school, the municipality, or the region. */
  public String whose(Alert alert) {
    if (!alert.schoolName().isEmpty()) {
      return alert.municipalityName() + ", " + alert.schoolName();
    }
    return alert.municipalityName().isEmpty() ? "регион" : alert.municipalityName();
  }
}
