package ru.shnor.stack.setting;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.shnor.stack.part.ParentWatch;
import ru.shnor.stack.place.Ports;

/** What the processes of one stack are told about each other. */
public final class Settings {

  private static final String HOST = "127.0.0.1";

  private final Ports ports;
  private final String storeUri;
  private final String storeNotice;
  private final String portalSecret = secret();
  private final String robotSecret = secret();

  /**
   * @param storeNotice in Russian for every page where the store keeps nothing, else empty
   */
  public Settings(Ports ports, String storeUri, String storeNotice) {
    this.ports = ports;
    this.storeUri = storeUri;
    this.storeNotice = storeNotice;
  }

  private static String secret() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Address of the store. */
  public String storeUri() {
    return storeUri;
  }

  /** Where that program answers. */
  public URI address(String program) {
    return URI.create("http://%s:%d".formatted(HOST, ports.of(program)));
  }

  /** Secret of every machine client of the issuer. */
  public String robotSecret() {
    return robotSecret;
  }

  /** Environment of a service or the portal. */
  public Map<String, String> ofService(String name, Path data) {
    Map<String, String> all = common(name, data);
    all.put("SHNOR_KAFKA", "%s:%d".formatted(HOST, ports.of("broker")));
    all.put("SHNOR_MONGO_URI", storeUri);
    all.put("SHNOR_MONGO_DATABASE", database(name));
    all.put("SHNOR_JWKS", address("issuer") + "/oauth2/jwks");
    if (name.equals("portal")) {
      all.put("SHNOR_REGISTRY_URL", address("plan-registry").toString());
      all.put("SHNOR_INGESTION_URL", address("results-ingestion").toString());
      all.put("SHNOR_ANALYTICS_URL", address("analytics").toString());
      all.put("SHNOR_SURVEYS_URL", address("survey-collection").toString());
      all.put("SHNOR_STORE_NOTICE", storeNotice);
      all.putAll(portalClient());
    }
    if (name.equals("analytics")) {
      all.put("SHNOR_ALERTS_PORTAL_URL", address("portal").toString());
      all.put(
          "SHNOR_ALERTS_SERVICES",
          Stream.of("plan-registry", "results-ingestion", "survey-collection", "portal")
              .map(one -> one + "=" + address(one))
              .collect(Collectors.joining(",")));
    }
    return all;
  }

  /** Environment of the issuer. */
  public Map<String, String> ofIssuer(Path data) {
    Map<String, String> all = common("issuer", data);
    all.put("SHNOR_ROBOT_SECRET", robotSecret);
    all.putAll(portalClient());
    return all;
  }

  private Map<String, String> portalClient() {
    return Map.of(
        "SHNOR_PORTAL_CLIENT_ID",
        "portal",
        "SHNOR_PORTAL_CLIENT_SECRET",
        portalSecret,
        "SHNOR_PUBLIC_URL",
        address("portal").toString());
  }

  /** Only this machine may call: the demo users' passwords are known to everybody. */
  private Map<String, String> common(String name, Path data) {
    Map<String, String> all = new HashMap<>();
    all.put("SERVER_ADDRESS", HOST);
    all.put("SERVER_PORT", Integer.toString(ports.of(name)));
    all.put("SHNOR_ISSUER", address("issuer").toString());
    all.put("SHNOR_DATA", data.toString());
    all.put(ParentWatch.VARIABLE, Long.toString(ProcessHandle.current().pid()));
    all.put("MALLOC_ARENA_MAX", "2");
    return all;
  }

  private static String database(String service) {
    return "shnor_" + service.replace('-', '_');
  }

  /** Database of a trial run of that service. */
  public static String trainingDatabase(String service) {
    return database(service) + "_training";
  }
}
