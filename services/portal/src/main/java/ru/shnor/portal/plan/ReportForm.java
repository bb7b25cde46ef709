package ru.shnor.portal.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed into the form of a report.
 *
 * @param state {@code done} or {@code working}
 * @param doneOn ISO date
 * @param figure what is counted; empty if nothing
 * @param corrects id of the report it replaces; empty if none
 */
record ReportForm(
    String dueId,
    String municipalityId,
    String state,
    String doneOn,
    String text,
    String figure,
    String planned,
    String actual,
    String corrects) {

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

  /** What a form does not send is empty. */
  ReportForm(
      @Nullable String dueId,
      @Nullable String municipalityId,
      @Nullable String state,
      @Nullable String doneOn,
      @Nullable String text,
      @Nullable String figure,
      @Nullable String planned,
      @Nullable String actual,
      @Nullable String corrects) {
    this.dueId = tidy(dueId);
    this.municipalityId = tidy(municipalityId);
    this.state = tidy(state);
    this.doneOn = tidy(doneOn);
    this.text = tidy(text);
    this.figure = tidy(figure);
    this.planned = tidy(planned);
    this.actual = tidy(actual);
    this.corrects = tidy(corrects);
  }

  static ReportForm empty() {
    return new ReportForm("", "", "done", "", "", "", "", "", "");
  }

  public boolean done() {
    return !state.equals("working");
  }

  /** What is wrong, in Russian; empty if the service may judge it. */
  Optional<String> fault() {
    if (done() && doneOn.isEmpty()) {
      return Optional.of("Не указана дата исполнения. Если работа ещё идёт, выберите «в работе».");
    }
    if (text.isEmpty()) {
      return Optional.of("Не описан результат: напишите, что сделано.");
    }
    boolean numbers = !planned.isEmpty() || !actual.isEmpty();
    if (numbers && figure.isEmpty()) {
      return Optional.of("Указаны план и факт, но не сказано, чего: заполните «Что считаем».");
    }
    if (!figure.isEmpty()
        && (!WHOLE.matcher(planned).matches() || !WHOLE.matcher(actual).matches())) {
      return Optional.of("План и факт — целые числа от 0, например 12 и 10.");
    }
    return Optional.empty();
  }

  /** The report as plan-registry takes it. */
  Map<String, Object> body(List<String> schools) {
    List<Map<String, Object>> figures = new ArrayList<>();
    if (!figure.isEmpty()) {
      figures.add(
          Map.of(
              "name",
              figure,
              "planned",
              Long.parseLong(planned),
              "actual",
              Long.parseLong(actual)));
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("dueId", dueId);
    body.put("municipalityId", municipalityId);
    body.put("done", done());
    if (done()) {
      body.put("doneOn", doneOn);
    }
    body.put("text", text);
    body.put("figures", figures);
    body.put("schools", schools);
    if (!corrects.isEmpty()) {
      body.put("corrects", corrects);
    }
    return body;
  }

  private static String tidy(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
