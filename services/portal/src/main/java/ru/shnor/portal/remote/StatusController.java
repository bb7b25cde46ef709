package ru.shnor.portal.remote;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ru.shnor.portal.remote.ServiceState.Asked;

/** How the services are. */
@Controller
class StatusController {

  private final Services services;

  StatusController(Services services) {
    this.services = services;
  }

  @GetMapping("/status")
  String status(Model model) {
    model.addAttribute("states", Arrays.stream(ServiceName.values()).map(this::ask).toList());
    return "status";
  }

  private Asked ask(ServiceName service) {
    try {
      ServiceState state =
          services.get(
              service,
              "/api/status",
              Map.of(),
              Map.of(),
              new ParameterizedTypeReference<ServiceState>() {});
      return new Asked(service, Optional.of(state));
    } catch (ServiceDown | ServiceRefusal e) {
      return new Asked(service, Optional.empty());
    }
  }
}
