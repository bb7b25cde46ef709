package ru.shnor.portal.remote;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatusCode;

/** A service says no (4xx), with words for people. */
public final class ServiceRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ServiceName service;
  private final int status;
  private final String code;
  private final transient List<Fault> faults;

  /**
   * One of several things that are wrong.
   *
   * @param place cell, path or name as the service gives it; may be empty
   */
  public record Fault(String place, String message) {

    static Fault of(Map<String, Object> given) {
      String sheet = String.valueOf(given.getOrDefault("sheet", ""));
      String cell = String.valueOf(given.getOrDefault("cell", ""));
      String path = String.valueOf(given.getOrDefault("path", given.getOrDefault("question", "")));
      String place = sheet.isEmpty() ? path : cell.isEmpty() ? sheet : sheet + "!" + cell;
      return new Fault(place, String.valueOf(given.getOrDefault("message", "")));
    }
  }

  ServiceRefusal(
      ServiceName service, HttpStatusCode status, String code, String detail, List<Fault> faults) {
    super(detail);
    this.faults = List.copyOf(faults);
    this.service = service;
    this.status = status.value();
    this.code = code;
  }

  public ServiceName service() {
    return service;
  }

  /** HTTP status of the answer. */
  public int status() {
    return status;
  }

  /** Code of the problem, empty if it has none. */
  public String code() {
    return code;
  }

  /** What the service says, in Russian; may be empty. */
  public String detail() {
    String detail = getMessage();
    return detail == null ? "" : detail;
  }

  /** What exactly is wrong, where the service tells more than one thing; may be empty. */
  public List<Fault> faults() {
    return faults;
  }

  /** What it says; where it says nothing, that. */
  public String words() {
    return detail().isEmpty()
        ? "Сервис «%s» отказал без объяснения (%d).".formatted(service.title(), status)
        : detail();
  }

  public boolean notFound() {
    return status == 404;
  }
}
