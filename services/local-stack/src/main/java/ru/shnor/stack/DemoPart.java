package ru.shnor.stack;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.shnor.stack.demo.DemoRegion;
import ru.shnor.stack.part.ParentWatch;

/**
 * Loads the synthetic region in a process of its own, whose memory is free again afterwards. The
 * addresses come through the environment, where other users of the machine cannot read the secret.
 */
final class DemoPart {

  private static final List<String> NAMES =
      List.of("PORTAL", "REGISTRY", "INGESTION", "SURVEYS", "ANALYTICS", "ISSUER");

  private DemoPart() {}

  static Map<String, String> environment(StackAddresses to) {
    List<URI> addresses =
        List.of(
            to.portal(), to.registry(), to.ingestion(), to.surveys(), to.analytics(), to.issuer());
    Map<String, String> environment = new LinkedHashMap<>();
    for (int i = 0; i < NAMES.size(); i++) {
      environment.put("SHNOR_STACK_" + NAMES.get(i), addresses.get(i).toString());
    }
    environment.put("SHNOR_STACK_CLIENT", to.clientId());
    environment.put("SHNOR_STACK_SECRET", to.clientSecret());
    return environment;
  }

  static void run(Map<String, String> environment) {
    ParentWatch.begin();
    List<URI> to =
        NAMES.stream()
            .map(name -> URI.create(environment.getOrDefault("SHNOR_STACK_" + name, "")))
            .toList();
    StackAddresses addresses =
        new StackAddresses(
            to.get(0),
            to.get(1),
            to.get(2),
            to.get(3),
            to.get(4),
            to.get(5),
            environment.getOrDefault("SHNOR_STACK_CLIENT", ""),
            environment.getOrDefault("SHNOR_STACK_SECRET", ""));
    DemoRegion.load(addresses.services(), System.out);
  }
}
