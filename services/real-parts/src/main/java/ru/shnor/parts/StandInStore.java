package ru.shnor.parts;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.security.CodeSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** mongo-java-server with its memory backend, in this JVM. */
final class StandInStore implements Store {

  private final MongoServer server;
  private final int port;

  private StandInStore(MongoServer server, int port) {
    this.server = server;
    this.port = port;
  }

  static String uriOn(int port) {
    return "mongodb://127.0.0.1:" + port;
  }

  static StandInStore start(int wantedPort) {
    int port = FreePort.preferring(wantedPort);
    MongoServer server = new MongoServer(new MemoryBackend());
    server.bind("127.0.0.1", port);
    return new StandInStore(server, port);
  }

  @Override
  public String uri() {
    return uriOn(port);
  }

  @Override
  public String description() {
    return "mongo-java-server %s(in memory, keeps nothing)".formatted(version());
  }

  /** From the name of its jar: its manifest tells no version. */
  private static String version() {
    CodeSource source = MongoServer.class.getProtectionDomain().getCodeSource();
    Matcher version = Pattern.compile("-(\\d[\\d.]*)\\.jar").matcher(String.valueOf(source));
    return version.find() ? version.group(1) + " " : "";
  }

  @Override
  public Kind kind() {
    return Kind.STAND_IN;
  }

  @Override
  public void close() {
    server.shutdown();
  }
}
