package ru.shnor.analytics.alert.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real HTTP receiver that keeps what it is sent. */
public final class Receiver implements AutoCloseable {

  /** What came. */
  public record Came(String path, String authorization, String body) {}

  private final HttpServer server;
  private final List<Came> came = new CopyOnWriteArrayList<>();
  private volatile int status = 200;

  public Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
  }

  /** Answers with this from now on. */
  public void answer(int code) {
    status = code;
  }

  public List<Came> came() {
    return List.copyOf(came);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    came.add(new Came(exchange.getRequestURI().getPath(), token == null ? "" : token, body));
    if (status / 100 == 3) {
      exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/elsewhere");
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
