package ru.shnor.stack.report;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.shnor.stack.client.Services;

/**
 * Answers like the issuer, plan-registry, results-ingestion and analytics, as far as a report asks
 * them. A register is a file with «Код МО», a list one with «Категория», results one with
 * «Статистика»; everything else is nobody's.
 */
final class FakeServices implements AutoCloseable {

  private static final String FORM = "{\"rows\":%d,\"accepted\":%d,\"rejected\":0,\"duplicate\":0}";

  private final HttpServer server;
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, String> uploads = new LinkedHashMap<>();
  private boolean registered;
  private boolean listed;
  private int busy;
  private int unpublished;
  private String honest = "";

  FakeServices() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  /** The next answers are 503. */
  FakeServices busyFor(int answers) {
    busy = answers;
    return this;
  }

  /** So many looks at the status show something unpublished. */
  FakeServices unpublishedFor(int looks) {
    unpublished = looks;
    return this;
  }

  /** More of the answer of analytics. */
  FakeServices honest(String json) {
    honest = ",\"honest\":" + json;
    return this;
  }

  Services services() {
    URI all = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new Services(all, all, all, all, "robot", "secret");
  }

  /** Calls that change something, in their order. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String text = new String(body, StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().toString();
    String method = exchange.getRequestMethod();
    Reply reply =
        busy > 0 && path.startsWith("/api/")
            ? new Reply(503, "{\"detail\":\"занято\"}")
            : reply(method, path, text);
    busy = Math.max(0, busy - 1);
    byte[] bytes = reply.json().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private record Reply(int status, String json) {}

  private Reply reply(String method, String path, String text) {
    if (path.equals("/oauth2/token")) {
      return new Reply(200, "{\"access_token\":\"t\"}");
    }
    if (path.startsWith("/api/imports/")) {
      return imports(path, text);
    }
    if (path.equals("/api/templates")) {
      calls.add("template");
      return text.contains("bad")
          ? new Reply(422, "{\"detail\":\"В описании нет столбца оценок\"}")
          : new Reply(201, "{}");
    }
    if (path.equals("/api/uploads")) {
      return upload(text);
    }
    if (path.endsWith("/unknown-schools")) {
      return new Reply(
          200,
          "[{\"login\":\"380001\",\"name\":\"СОШ №1; филиал\",\"municipalityCode\":\"reg38_m001\","
              + "\"municipalityName\":\"Район 1\",\"rows\":1}]");
    }
    if (method.equals("GET") && path.startsWith("/api/uploads/")) {
      return new Reply(200, view(path.substring("/api/uploads/".length())));
    }
    return analytics(path);
  }

  private Reply imports(String path, String text) {
    boolean lists = path.contains("/lists");
    boolean fits = text.contains(lists ? "Категория" : "Код МО");
    if (!fits) {
      return new Reply(422, "{\"code\":\"UNRECOGNISED\",\"detail\":\"Нет шапки.\"}");
    }
    if (!path.contains("dryRun=true")) {
      calls.add((lists ? "list" : "register") + " " + lastLine(text));
      registered |= !lists;
      listed |= lists;
    }
    return new Reply(200, FORM.formatted(1, 1));
  }

  /** The last line of the file in the form. */
  private static String lastLine(String form) {
    List<String> lines = form.lines().filter(line -> line.contains(";")).toList();
    return lines.get(lines.size() - 1);
  }

  private Reply upload(String text) {
    String id = "u" + uploads.size();
    boolean results = text.contains("Статистика");
    calls.add(results ? "results" : "nobody's");
    uploads.put(id, results ? "DONE" : "REFUSED");
    return new Reply(202, "{\"id\":\"%s\",\"status\":\"RECEIVED\"}".formatted(id));
  }

  private String view(String id) {
    if (uploads.getOrDefault(id, "").equals("REFUSED")) {
      return "{\"id\":\"%s\",\"status\":\"REFUSED\",\"refusal\":{\"message\":\"Форма неизвестна.\",\"advice\":\"Выгрузите заново.\"}}"
          .formatted(id);
    }
    int accepted = registered ? 2 : 1;
    return "{\"id\":\"%s\",\"status\":\"DONE\",\"waitingRows\":%d,\"ledger\":{\"rows\":2,\"accepted\":%d,\"rejected\":%d,\"duplicate\":0},\"complaints\":[{\"cell\":\"A9\",\"message\":\"Школы нет в реестре.\"}],\"complaintsTotal\":1}"
        .formatted(id, 2 - accepted, accepted, 2 - accepted);
  }

  private Reply analytics(String path) {
    if (path.equals("/api/status")) {
      unpublished = Math.max(0, unpublished - 1);
      return new Reply(
          200,
          "{\"unpublished\":%d,\"topics\":[{\"topic\":\"results\",\"received\":%d,\"lag\":0}]}"
              .formatted(unpublished, uploads.size()));
    }
    if (path.startsWith("/api/candidates")) {
      calls.add(path);
      return new Reply(
          200, "[{\"schoolId\":\"s380001\",\"name\":\"СОШ №1\",\"municipalityName\":\"Район 1\"}]");
    }
    if (path.startsWith("/api/indicator") && unpublished > 0) {
      calls.add("asked too early");
    }
    if (!listed) {
      return new Reply(404, "{\"detail\":\"За эти годы нет данных или нет перечня\"}");
    }
    if (path.startsWith("/api/indicator/schools")) {
      return new Reply(
          200,
          "[{\"schoolId\":\"s380001\",\"name\":\"=СОШ №1\",\"municipalityName\":\"Район 1\","
              + "\"outcome\":\"NOT_EVALUABLE\",\"reasonText\":\"мало работ\"}]");
    }
    return new Reply(
        200,
        ("{\"listed\":3,\"evaluable\":2,\"positive\":1,\"sharePercent\":\"50.0000\","
                + "\"warnings\":[{\"code\":\"SEASON\"}],\"sensitivity\":[{\"metric\":\"low_share\","
                + "\"mode\":\"grade\",\"subjects\":\"both\",\"change\":\"raw\",\"evaluable\":2,"
                + "\"positive\":1,\"sharePercent\":\"50.0000\",\"title\":\"x\"}]%s}")
            .formatted(honest));
  }
}
