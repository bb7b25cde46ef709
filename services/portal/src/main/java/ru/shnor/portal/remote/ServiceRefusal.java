package ru.shnor.portal.remote;

import org.springframework.http.HttpStatusCode;

/** A service says no (4xx), with words for people. */
public final class ServiceRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ServiceName service;
  private final int status;
  private final String code;

  ServiceRefusal(ServiceName service, HttpStatusCode status, String code, String detail) {
    super(detail);
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

  public boolean notFound() {
    return status == 404;
  }
}
