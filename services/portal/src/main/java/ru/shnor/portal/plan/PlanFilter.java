package ru.shnor.portal.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the table of a plan shows only; empty is everything.
 *
 * @param month such as {@code 2024-06}
 */
record PlanFilter(
    String section, String status, String q, String municipality, String executor, String month) {

  /** What a form does not send is empty. */
  PlanFilter(
      @Nullable String section,
      @Nullable String status,
      @Nullable String q,
      @Nullable String municipality,
      @Nullable String executor,
      @Nullable String month) {
    this.section = tidy(section);
    this.status = tidy(status);
    this.q = tidy(q);
    this.municipality = tidy(municipality);
    this.executor = tidy(executor);
    this.month = tidy(month);
  }

  private static String tidy(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  public boolean any() {
    return query().values().stream().anyMatch(value -> !value.isEmpty());
  }

  /** As parameters of an address. */
  Map<String, String> query() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("section", section);
    query.put("status", status);
    query.put("q", q);
    query.put("municipality", municipality);
    query.put("executor", executor);
    query.put("month", month);
    return query;
  }
}
