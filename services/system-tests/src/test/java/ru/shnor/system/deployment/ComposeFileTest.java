package ru.shnor.system.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import ru.shnor.kit.access.Role;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;
import tools.jackson.databind.JsonNode;

/**
 * The production deployment cannot be started where this is built; what can be compared with the
 * sources is compared here.
 */
class ComposeFileTest {

  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path DOCKER = ROOT.resolve(".docker");
  private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_0-9]+)");
  private static final Set<String> OURS =
      Set.of("portal", "plan-registry", "results-ingestion", "survey-collection", "analytics");

  private final String text = Files.readString(ROOT.resolve("docker-compose.yml"));
  private final Map<?, ?> file = yaml(text);
  private final JsonNode realm =
      WireJson.read(
          Files.readAllBytes(DOCKER.resolve("keycloak").resolve("shnor-realm.json")),
          JsonNode.class);

  ComposeFileTest() throws IOException {}

  private static Map<?, ?> yaml(String text) {
    return (Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }

  private Map<String, Map<?, ?>> services() {
    Map<String, Map<?, ?>> services = new TreeMap<>();
    map(file, "services").forEach((name, one) -> services.put(name.toString(), (Map<?, ?>) one));
    return services;
  }

  private static Map<?, ?> map(Map<?, ?> in, String key) {
    return in.get(key) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static Collection<?> list(Map<?, ?> in, String key) {
    return in.get(key) instanceof Collection<?> list ? list : List.of();
  }

  private static Set<String> variables(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = VARIABLE.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void everyImageHasAnExactTag() {
    assertThat(services())
        .allSatisfy(
            (name, service) ->
                assertThat(service.get("image"))
                    .as(name)
                    .asString()
                    .matches("[a-z0-9/-]+:v?\\d+\\.\\d+(\\.\\d+)?"));
    assertThat(dockerfile())
        .containsPattern("(?m)^FROM [a-z-]+:\\d+\\.\\d+\\.\\d+_\\d+-[a-z0-9-]+$");
  }

  private static String dockerfile() {
    try {
      return Files.readString(DOCKER.resolve("Dockerfile"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void variablesUsedAreTheVariablesOfTheExample() throws IOException {
    // Given
    Set<String> example =
        Files.readAllLines(DOCKER.resolve(".env.example")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .collect(Collectors.toCollection(TreeSet::new));
    // Then
    assertThat(variables(text)).isEqualTo(example);
  }

  @Test
  void noSecretHasADefault() throws IOException {
    assertThat(Files.readAllLines(DOCKER.resolve(".env.example")))
        .filteredOn(line -> line.matches(".*(PASSWORD|SECRET|KEY)=.*"))
        .isNotEmpty()
        .allMatch(line -> line.endsWith("="));
    assertThat(text).doesNotContainPattern("\\$\\{[A-Z_0-9]+(?::?-|\\})");
  }

  @Test
  void everyVariableGivenToAServiceIsReadByIt() throws IOException {
    String common = "SHNOR_DATA ";
    for (String name : OURS) {
      String known =
          common
              + Files.readString(
                  ROOT.resolve("services/" + name + "/src/main/resources/application.yml"))
              + (name.equals("portal")
                  ? ""
                  : Files.readString(
                      ROOT.resolve("services/service-kit/src/main/resources/service-kit.yml")));
      assertThat(map(services().getOrDefault(name, Map.of()), "environment").keySet())
          .as(name)
          .isNotEmpty()
          .allSatisfy(variable -> assertThat(known).contains("${" + variable));
    }
  }

  @Test
  void everyProcessOfOursIsConfinedAndWatched() {
    for (String name : OURS) {
      Map<?, ?> service = services().getOrDefault(name, Map.of());
      assertThat(service.get("read_only")).as(name).isEqualTo(true);
      assertThat(service.get("user")).as(name).isEqualTo("10001:10001");
      assertThat(list(service, "cap_drop").toString()).as(name).isEqualTo("[ALL]");
      assertThat(list(service, "tmpfs")).as(name).isNotEmpty();
      assertThat(map(service, "healthcheck").toString()).as(name).contains("ready");
      assertThat(service.get("restart")).as(name).isEqualTo("unless-stopped");
    }
    assertThat(services())
        .allSatisfy(
            (name, service) ->
                assertThat(map(map(map(service, "deploy"), "resources"), "limits").keySet())
                    .as(name)
                    .extracting(Object::toString)
                    .contains("cpus", "memory"));
  }

  @Test
  void onlyThePortalTheLoginThePicturesAndTheRespondentsPageAreReachable() {
    assertThat(services())
        .allSatisfy(
            (name, service) ->
                assertThat(list(service, "ports").isEmpty())
                    .as(name)
                    .isEqualTo(
                        !Set.of("portal", "keycloak", "survey-collection", "grafana")
                            .contains(name)));
    map(file, "networks")
        .forEach(
            (name, network) ->
                assertThat(
                        network instanceof Map<?, ?> map
                            && Boolean.TRUE.equals(map.get("internal")))
                    .as("network %s leads nowhere", name)
                    .isEqualTo(!name.equals("front")));
  }

  @Test
  void thePortalDoesNotReachTheStore() {
    assertThat(list(services().getOrDefault("portal", Map.of()), "networks").toString())
        .doesNotContain("store");
  }

  @Test
  void theTopicsMadeAreTheTopicsOfTheWire() throws IOException {
    // Given
    String script = Files.readString(DOCKER.resolve("kafka").resolve("topics.sh"));
    String names = script.substring(script.indexOf("TOPICS=(") + 8, script.indexOf("\n)"));
    // Then
    assertThat(names.strip().split("\\s+"))
        .containsExactlyElementsOf(Topic.all().stream().map(Topic::name).toList());
    assertThat(script).contains("PARTITIONS=" + Topic.PARTITIONS, "cleanup.policy=compact", "-dlt");
  }

  @Test
  void everyServiceHasAUserAndADatabaseOfItsOwn() throws IOException {
    String script = Files.readString(DOCKER.resolve("mongo").resolve("replica-set.js"));
    for (String name : OURS) {
      if (name.equals("portal")) {
        continue;
      }
      Map<?, ?> environment = map(services().getOrDefault(name, Map.of()), "environment");
      String database = String.valueOf(environment.get("SHNOR_MONGO_DATABASE"));
      String password =
          "MONGO_%s_PASSWORD".formatted(name.toUpperCase(Locale.ROOT).replace('-', '_'));
      assertThat(String.valueOf(environment.get("SHNOR_MONGO_URI")))
          .as(name)
          .startsWith("mongodb://%s:${%s:?}@".formatted(database, password))
          .contains("replicaSet=shnor", "authSource=" + database);
      assertThat(script).contains("%s: process.env.%s".formatted(database, password));
    }
  }

  @Test
  void theRealmHasTheRolesOfTheKitAndNoUserWithAPassword() {
    assertThat(realm.at("/roles/realm").valueStream().map(one -> one.at("/name").asString()))
        .containsExactlyInAnyOrderElementsOf(Stream.of(Role.values()).map(Role::claim).toList());
    assertThat(realm.at("/users").valueStream())
        .isNotEmpty()
        .allMatch(one -> one.has("serviceAccountClientId") && !one.has("credentials"));
  }

  @Test
  void everyClientPutsAudienceRolesAndTerritoryIntoItsTokens() {
    assertThat(realm.at("/clients").valueStream().map(one -> one.at("/clientId").asString()))
        .containsExactly("portal", "centre-robot", "monitoring");
    realm
        .at("/clients")
        .forEach(
            client -> {
              String name = client.at("/clientId").asString();
              assertThat(client.at("/publicClient").asBoolean()).as(name).isFalse();
              assertThat(client.at("/directAccessGrantsEnabled").asBoolean()).as(name).isFalse();
              assertThat(client.at("/secret").asString()).as(name).matches("\\$\\{[A-Z_]+\\}");
              JsonNode audience = mapper(client, "oidc-audience-mapper");
              assertThat(audience.at("/included.custom.audience").asString())
                  .as(name)
                  .isEqualTo("shnor");
              for (String kind :
                  List.of("oidc-usermodel-realm-role-mapper", "oidc-usermodel-attribute-mapper")) {
                JsonNode config = mapper(client, kind);
                assertThat(config.at("/multivalued").asString()).as(name).isEqualTo("true");
                assertThat(config.at("/access.token.claim").asString()).isEqualTo("true");
              }
            });
    assertThat(realm.at("/clients/0/attributes/pkce.code.challenge.method").asString())
        .isEqualTo("S256");
  }

  private static JsonNode mapper(JsonNode client, String kind) {
    return client
        .at("/protocolMappers")
        .valueStream()
        .filter(one -> one.at("/protocolMapper").asString().equals(kind))
        .findFirst()
        .orElseThrow()
        .at("/config");
  }

  @Test
  void thePlaceholdersOfTheRealmAreGivenToKeycloak() {
    assertThat(map(services().getOrDefault("keycloak", Map.of()), "environment").keySet())
        .extracting(Object::toString)
        .containsAll(variables(realm.toString()));
  }

  @Test
  void theDashboardsAskTheProvisionedSourceForMetricsThatExist() throws IOException {
    // Given
    Path grafana = DOCKER.resolve("grafana");
    String source =
        Files.readString(grafana.resolve("provisioning").resolve("datasources/prometheus.yml"));
    String uid = "shnor-prometheus";
    assertThat(source).contains("uid: " + uid, "url: http://prometheus:9090");
    Pattern metric = Pattern.compile("\\b(shnor_[a-z_]+|up|jvm_[a-z_]+|http_[a-z_]+)\\b[{)\\[]?");
    Set<String> known =
        Set.of(
            "shnor_alerts",
            "shnor_alert_deliveries",
            "shnor_alerts_last_look_timestamp_seconds",
            "shnor_events_applied_total",
            "shnor_events_dead_lettered_total",
            "up",
            "jvm_memory_used_bytes",
            "http_server_requests_seconds_count");
    try (Stream<Path> files = Files.list(grafana.resolve("dashboards"))) {
      for (Path file : files.toList()) {
        JsonNode board = WireJson.read(Files.readAllBytes(file), JsonNode.class);
        // Then
        assertThat(board.at("/uid").asString()).as(file.toString()).matches("[a-z-]{1,40}");
        assertThat(board.at("/schemaVersion").asInt()).isPositive();
        Set<Integer> ids = new TreeSet<>();
        for (JsonNode panel : board.at("/panels")) {
          assertThat(ids.add(panel.at("/id").asInt())).as("id of a panel").isTrue();
          assertThat(panel.at("/title").asString()).isNotBlank();
          assertThat(panel.at("/datasource/uid").asString()).isEqualTo(uid);
          JsonNode place = panel.at("/gridPos");
          assertThat(place.at("/x").asInt() + place.at("/w").asInt()).isLessThanOrEqualTo(24);
          for (JsonNode target : panel.at("/targets")) {
            Matcher asked = metric.matcher(target.at("/expr").asString());
            assertThat(asked.find()).as(target.toString()).isTrue();
            assertThat(known).as(target.toString()).contains(asked.group(1));
          }
        }
      }
    }
  }
}
