package ru.shnor.portal.alert;

/**
 * What the list shows only; empty is everything.
 *
 * @param status {@code OPEN}: all but the resolved ones, {@code ALL}: those too
 */
record AlertFilter(String status, String severity, String rule, String municipality) {

  public boolean any() {
    return !status.equals("OPEN")
        || !severity.isEmpty()
        || !rule.isEmpty()
        || !municipality.isEmpty();
  }
}
