package ru.shnor.portal.survey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed into the form of a new survey.
 *
 * @param questionnaire {@code <id>@<version>}
 * @param list {@code <kind>|<year>}, or empty for the named schools
 * @param municipality id, or empty for the region
 * @param schools ids, separated by anything but letters, digits and minus
 */
record SurveyForm(
    String title,
    String questionnaire,
    String audience,
    String opens,
    String closes,
    String threshold,
    String consent,
    String list,
    String municipality,
    String schools,
    String key) {

  /** What a form does not send is empty. */
  SurveyForm(
      @Nullable String title,
      @Nullable String questionnaire,
      @Nullable String audience,
      @Nullable String opens,
      @Nullable String closes,
      @Nullable String threshold,
      @Nullable String consent,
      @Nullable String list,
      @Nullable String municipality,
      @Nullable String schools,
      @Nullable String key) {
    this.title = tidy(title);
    this.questionnaire = tidy(questionnaire);
    this.audience = tidy(audience);
    this.opens = tidy(opens);
    this.closes = tidy(closes);
    this.threshold = tidy(threshold);
    this.consent = tidy(consent);
    this.list = tidy(list);
    this.municipality = tidy(municipality);
    this.schools = tidy(schools);
    this.key = tidy(key);
  }

  static SurveyForm empty() {
    return new SurveyForm("", "", "TEACHERS", "", "", "5", "", "", "", "", "");
  }

  /** What is wrong, in Russian; empty if the service may judge it. */
  Optional<String> fault() {
    if (!questionnaire.matches("[a-z0-9-]+@[0-9]{1,6}")) {
      return Optional.of("Не выбрана анкета: нужна открытая версия.");
    }
    if (opens.isEmpty() || closes.isEmpty()) {
      return Optional.of("Не указаны первый и последний день опроса.");
    }
    if (!threshold.matches("[0-9]{1,3}")) {
      return Optional.of("Порог — целое число от 5 до 100.");
    }
    if (list.isEmpty() && named().isEmpty()) {
      return Optional.of("Не выбраны школы: укажите перечень или коды школ.");
    }
    return Optional.empty();
  }

  private List<String> named() {
    return Arrays.stream(schools.split("[^\\p{L}\\p{Nd}-]+", -1))
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }

  /** The survey as survey-collection takes it. */
  Map<String, Object> body() {
    String[] version = questionnaire.split("@", -1);
    Map<String, Object> body = new HashMap<>();
    body.put("title", title);
    body.put("questionnaireId", version[0]);
    body.put("version", Integer.parseInt(version[1]));
    body.put("audience", audience);
    body.put("opens", opens);
    body.put("closes", closes);
    body.put("threshold", Integer.parseInt(threshold));
    if (!consent.isEmpty()) {
      body.put("consent", consent);
    }
    if (!key.isEmpty()) {
      body.put("key", key);
    }
    String[] from = list.split("\\|", -1);
    if (from.length == 2) {
      Map<String, Object> chosen = new HashMap<>();
      chosen.put("kind", from[0]);
      chosen.put("year", Integer.parseInt(from[1]));
      if (!municipality.isEmpty()) {
        chosen.put("municipality", municipality);
      }
      body.put("list", chosen);
    } else {
      body.put("schools", named());
    }
    return body;
  }

  private static String tidy(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
