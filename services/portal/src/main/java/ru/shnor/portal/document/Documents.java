package ru.shnor.portal.document;

import java.io.OutputStream;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;

/** Notes and reports, made by analytics in the name of whoever asks. */
@Component
class Documents {

  private final Services services;

  Documents(Services services) {
    this.services = services;
  }

  Choices choices() {
    return services.get(
        ServiceName.ANALYTICS,
        "/api/notes",
        Map.of(),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  /** Passes the file on as it comes. */
  void copy(
      String kind,
      String format,
      Map<String, String> parameters,
      Consumer<HttpHeaders> began,
      OutputStream out) {
    services.copy(
        ServiceName.ANALYTICS,
        "/api/notes/{kind}/{format}",
        Map.of("kind", kind, "format", format),
        parameters,
        began,
        out);
  }
}
