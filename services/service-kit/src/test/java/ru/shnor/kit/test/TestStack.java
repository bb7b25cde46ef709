package ru.shnor.kit.test;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import ru.shnor.parts.Broker;
import ru.shnor.parts.Store;
import ru.shnor.wire.Topic;

/**
 * A broker of its own, a database of its own on the store all tests of this JVM share, and an
 * issuer of tokens. Prints what it runs on.
 */
public final class TestStack implements AutoCloseable {

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static volatile @Nullable Store shared;

  private final Broker broker;
  private final Store store;
  private final TestTokens tokens = TestTokens.start();
  private final Path folder;
  private final String database =
      "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();

  private TestStack(Store store, Path folder) {
    this.store = store;
    this.folder = folder;
    this.broker = Broker.start(folder.resolve("broker"), 0);
    createTopics();
    LoggerFactory.getLogger(TestStack.class)
        .info("tested on {} and {}", broker.version(), store.description());
  }

  /** Starts a broker and takes the best store of this machine. */
  public static TestStack start() {
    return new TestStack(sharedStore(), temporary());
  }

  /** The same on the given store, which the caller closes. */
  public static TestStack on(Store store) {
    return new TestStack(store, temporary());
  }

  private static synchronized Store sharedStore() {
    Store known = shared;
    if (known == null) {
      Store chosen = Store.choose(temporary().resolve("store"));
      Runtime.getRuntime().addShutdownHook(new Thread(chosen::close, "close-store"));
      shared = chosen;
      known = chosen;
    }
    return known;
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("shnor-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All topics and their dead letters. */
  private void createTopics() {
    List<String> names = new ArrayList<>();
    for (Topic topic : Topic.all()) {
      names.add(topic.name());
      names.add(topic.deadLetters());
    }
    broker.createTopics(names, Topic.PARTITIONS);
  }

  /** Settings that make a service run on this stack, on a free port. */
  public Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("server.port", "0");
    properties.put("shnor.kafka", broker.bootstrapServers());
    properties.put("shnor.mongo-uri", store.uri());
    properties.put("shnor.mongo-database", database);
    properties.put("shnor.issuer", tokens.issuer());
    properties.put("shnor.jwks", tokens.jwks());
    properties.put("shnor.data", folder.resolve("data").toString());
    return properties;
  }

  /** Starts a service on this stack. */
  public Service run(Class<?> application) {
    List<String> arguments = new ArrayList<>();
    properties().forEach((key, value) -> arguments.add("--" + key + "=" + value));
    ConfigurableApplicationContext context =
        SpringApplication.run(application, arguments.toArray(String[]::new));
    return new Service(context);
  }

  public TestTokens tokens() {
    return tokens;
  }

  public Broker broker() {
    return broker;
  }

  public Store store() {
    return store;
  }

  /** Every document of the service under test, as text; for tests of what must not be there. */
  public String everythingStored() {
    StringBuilder all = new StringBuilder();
    try (MongoClient client = MongoClients.create(store.uri())) {
      for (String name : client.getDatabase(database).listCollectionNames()) {
        client
            .getDatabase(database)
            .getCollection(name)
            .find()
            .forEach(one -> all.append(one.toJson()).append('\n'));
      }
    }
    return all.toString();
  }

  /** Sends and reads records as another service would. */
  public TestEvents events() {
    return new TestEvents(broker.bootstrapServers());
  }

  @Override
  public void close() {
    tokens.close();
    broker.close();
  }

  /** A running service. */
  public static final class Service implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private Service(ConfigurableApplicationContext context) {
      this.context = context;
    }

    public <T> T bean(Class<T> type) {
      return context.getBean(type);
    }

    public String address() {
      String port = context.getEnvironment().getRequiredProperty("local.server.port");
      return "http://127.0.0.1:" + port;
    }

    /** Answer to a GET with this token; an empty token sends none. */
    public HttpResponse<String> get(String path, String token) {
      return send(request(path, token).GET().build());
    }

    /** Answer to a request made from {@link #request}. */
    public HttpResponse<String> send(HttpRequest request) {
      try {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    public HttpRequest.Builder request(String path, String token) {
      HttpRequest.Builder request = HttpRequest.newBuilder(java.net.URI.create(address() + path));
      return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /** Sends a file as the part {@code file} of a multipart form. */
    public HttpResponse<String> upload(String path, String token, String fileName, byte[] bytes) {
      return send(
          request(path, token)
              .header("Content-Type", Multipart.CONTENT_TYPE)
              .POST(HttpRequest.BodyPublishers.ofByteArray(Multipart.of(fileName, bytes)))
              .build());
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
