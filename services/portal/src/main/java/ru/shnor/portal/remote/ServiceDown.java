package ru.shnor.portal.remote;

/** A service does not answer, or answers with an error of its own or with what nobody can read. */
public final class ServiceDown extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ServiceName service;

  ServiceDown(ServiceName service, Throwable cause) {
    super(service + " does not answer: " + cause.getMessage(), cause);
    this.service = service;
  }

  ServiceDown(ServiceName service, int status) {
    super(service + " answered " + status);
    this.service = service;
  }

  public ServiceName service() {
    return service;
  }

  /** For people, where a change was to be made. */
  public String nothingChanged() {
    return "Не отвечает сервис «%s»: ничего не изменено. Повторите через минуту."
        .formatted(service.title());
  }
}
