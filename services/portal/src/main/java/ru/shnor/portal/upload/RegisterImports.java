package ru.shnor.portal.upload;

import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;

/** Files of schools and lists, handed on to plan-registry. */
@Component
class RegisterImports {

  private final Services services;

  RegisterImports(Services services) {
    this.services = services;
  }

  /** Which of the two forms the file is said to have. */
  enum Kind {
    SCHOOLS("/api/imports/schools"),
    LISTS("/api/imports/lists");

    private final String path;

    Kind(String path) {
      this.path = path;
    }
  }

  RegisterImport send(Kind kind, Resource file) {
    return services.send(
        ServiceName.REGISTRY, kind.path, file, new ParameterizedTypeReference<>() {});
  }

  List<RegisterImport> latest() {
    return services.get(
        ServiceName.REGISTRY,
        "/api/imports",
        Map.of(),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }
}
