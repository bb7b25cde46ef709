package ru.shnor.registry.territory;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;

/** The municipalities the caller may see as a whole; a school or curator sees none. */
@RestController
class MunicipalityController {

  private final Municipalities municipalities;

  MunicipalityController(Municipalities municipalities) {
    this.municipalities = municipalities;
  }

  @GetMapping("/api/municipalities")
  List<Municipality> all(Caller caller) {
    return municipalities.all(caller.scope());
  }
}
