package ru.shnor.system.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import ru.shnor.wire.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI document of shared-model. */
public final class AsyncApi {

  private static final String FILE = "/asyncapi.yaml";

  private final JsonNode document;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  public AsyncApi() {
    try (InputStream in = AsyncApi.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("shared-model has no " + FILE);
      }
      Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      document = WireJson.read(WireJson.bytes(yaml), JsonNode.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Event types that are documented, each in the channel of its topic. */
  Set<String> eventTypes(String topic) {
    return new TreeSet<>(document.at("/channels/" + topic + "/messages").propertyNames());
  }

  /** Topics that are documented. */
  Set<String> topics() {
    return new TreeSet<>(document.at("/channels").propertyNames());
  }

  /** What is wrong with a body of that type; empty if nothing. */
  public List<String> complaints(String eventType, String body) {
    return complaints(eventType, "payload", WireJson.read(body, JsonNode.class));
  }

  /** What is wrong with the headers of an event of that type. */
  public List<String> headerComplaints(String eventType, Map<String, String> headers) {
    return complaints(eventType, "headers", WireJson.read(WireJson.bytes(headers), JsonNode.class));
  }

  private List<String> complaints(String eventType, String part, JsonNode what) {
    JsonNode reference = document.at("/components/messages/%s/%s/$ref".formatted(eventType, part));
    if (reference.isMissingNode()) {
      return List.of("%s is not documented".formatted(eventType));
    }
    return schemas.computeIfAbsent(reference.asString(), this::schema).validate(what).stream()
        .map(Object::toString)
        .toList();
  }

  private Schema schema(String reference) {
    ObjectNode schema = ((ObjectNode) document).objectNode();
    schema.put("$ref", reference);
    schema.set("components", document.at("/components"));
    return registry.getSchema(
        SchemaLocation.of("urn:shnor:" + reference.substring(reference.lastIndexOf('/') + 1)),
        schema);
  }
}
