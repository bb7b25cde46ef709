package ru.shnor.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** All four services in one server: each answers under its own name with stored examples. */
final class FakeBackend {

  /** What was asked. */
  record Asked(
      String method, String path, String query, String authorization, String body, String match) {}

  /** What is answered. */
  record Answer(int status, String body) {}

  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("GET /analytics/api/periods", "periods"),
          Map.entry("GET /analytics/api/definitions", "definitions"),
          Map.entry("GET /analytics/api/definitions/own-1", "own-definition"),
          Map.entry("POST /analytics/api/definitions", "own-definition"),
          Map.entry("PUT /analytics/api/definitions/own-1", "own-definition"),
          Map.entry("GET /analytics/api/official-definition", "official-definition"),
          Map.entry("PUT /analytics/api/official-definition", "official-definition"),
          Map.entry("GET /analytics/api/what-if", "what-if"),
          Map.entry("GET /analytics/api/trend", "trend"),
          Map.entry("GET /analytics/api/candidates/proposal", "indicator-proposal"),
          Map.entry("GET /analytics/api/indicator/difference", "indicator-difference"),
          Map.entry("GET /analytics/api/indicator/breakdowns", "breakdowns"),
          Map.entry("GET /analytics/api/indicator/schools/s380001/lineage", "lineage"),
          Map.entry("GET /analytics/api/indicator", "indicator"),
          Map.entry("GET /analytics/api/indicator/schools", "schools"),
          Map.entry("GET /analytics/api/indicator/schools/s380001", "school"),
          Map.entry("GET /analytics/api/notes", "notes"),
          Map.entry("GET /analytics/api/alerts", "alerts"),
          Map.entry("GET /analytics/api/alerts/summary", "alert-summary"),
          Map.entry("GET /analytics/api/alerts/a0123456789abcdef0123", "alert"),
          Map.entry("GET /analytics/api/alerts/abbbbbbbbbbbbbbbbbbbb", "alert-silenced"),
          Map.entry(
              "POST /analytics/api/alerts/a0123456789abcdef0123/acknowledgement", "alert-summary"),
          Map.entry("POST /analytics/api/alerts/a0123456789abcdef0123/silence", "alert-summary"),
          Map.entry("GET /analytics/api/alert-rules", "alert-rules"),
          Map.entry("GET /analytics/api/alert-rules/measure-overdue", "alert-rule"),
          Map.entry("PUT /analytics/api/alert-rules/measure-overdue", "alert-rule"),
          Map.entry("GET /analytics/api/alert-deliveries", "alert-deliveries"),
          Map.entry("GET /analytics/api/alert-channels", "alert-channels"),
          Map.entry("GET /ingestion/api/uploads", "uploads"),
          Map.entry("POST /ingestion/api/uploads", "upload-reading"),
          Map.entry("GET /ingestion/api/uploads/u-reading", "upload-reading"),
          Map.entry("GET /ingestion/api/uploads/u-7c21aa90f3b1d5", "upload-done"),
          Map.entry(
              "GET /ingestion/api/uploads/u-7c21aa90f3b1d5/unknown-schools", "unknown-schools"),
          Map.entry("GET /ingestion/api/scales", "scales"),
          Map.entry("GET /ingestion/api/scales/vpr-2021-mathematics-4", "scale-versions"),
          Map.entry("PUT /ingestion/api/scales/vpr-2021-mathematics-4", "scale"),
          Map.entry("POST /ingestion/api/templates/samples", "samples"),
          Map.entry("POST /ingestion/api/templates/trials", "trial"),
          Map.entry("GET /ingestion/api/objectivity/schools", "objectivity-schools"),
          Map.entry("GET /ingestion/api/objectivity/lists", "objectivity-lists"),
          Map.entry("GET /ingestion/api/objectivity/samples", "control-samples"),
          Map.entry("GET /analytics/api/objectivity/screening", "screening"),
          Map.entry("GET /analytics/api/objectivity/markers", "markers"),
          Map.entry("GET /ingestion/api/uploads/u-7c21aa90f3b1d5/changes", "upload-changes"),
          Map.entry("POST /ingestion/api/uploads/u-7c21aa90f3b1d5/undo", "upload-undo"),
          Map.entry("GET /ingestion/api/uploads/u-7c21aa90f3b1d5/report", "upload-done"),
          Map.entry("POST /ingestion/api/remarks", "upload-done"),
          Map.entry("GET /ingestion/api/result-history", "result-history"),
          Map.entry("GET /ingestion/api/quarantine", "quarantine"),
          Map.entry("GET /ingestion/api/quarantine/decisions", "quarantine-decisions"),
          Map.entry("POST /ingestion/api/quarantine/380801/link", "quarantine-decision"),
          Map.entry("POST /ingestion/api/quarantine/380801/rejection", "quarantine-decision"),
          Map.entry("POST /ingestion/api/quarantine/decisions/q1/reopening", "quarantine-decision"),
          Map.entry("GET /ingestion/api/campaigns", "campaigns"),
          Map.entry("GET /ingestion/api/results-coverage", "results-coverage"),
          Map.entry("GET /ingestion/api/templates", "templates"),
          Map.entry("POST /ingestion/api/templates", "template"),
          Map.entry("GET /ingestion/api/templates/nyc-ela", "template-text"),
          Map.entry("DELETE /ingestion/api/templates/nyc-ela", "template"),
          Map.entry("GET /registry/api/imports", "imports"),
          Map.entry("POST /registry/api/imports/schools", "import"),
          Map.entry("POST /registry/api/imports/lists", "import"),
          Map.entry("GET /registry/api/plans", "plans"),
          Map.entry("GET /registry/api/plans/REGION|2024", "plan"),
          Map.entry("POST /registry/api/plans/proposals", "proposal"),
          Map.entry("GET /registry/api/plans/proposals/p1", "proposal"),
          Map.entry("POST /registry/api/plans/proposals/p1/confirmation", "confirmed"),
          Map.entry("GET /registry/api/places", "places"),
          Map.entry("GET /registry/api/agenda", "agenda"),
          Map.entry("GET /registry/api/measures/REGION|2024|1|1.2/evidence", "evidence"),
          Map.entry("POST /registry/api/measures/REGION|2024|1|1.2/participations", "places"),
          Map.entry("GET /registry/api/schools", "registry-schools"),
          Map.entry("GET /registry/api/plans/REGION|2024/summary", "summary"),
          Map.entry("POST /registry/api/plans/REGION|2024/next-year", "proposal"),
          Map.entry("GET /registry/api/approvals", "approvals"),
          Map.entry("GET /registry/api/approvals/MUNICIPALITY|2024|reg38_m001", "approval"),
          Map.entry("POST /registry/api/approvals/MUNICIPALITY|2024|reg38_m001/steps", "approval"),
          Map.entry("GET /registry/api/approvals/CURATORS|2024|reg38_m001", "approval-curators"),
          Map.entry("GET /registry/api/curators/CURATORS|2024|reg38_m001", "curators"),
          Map.entry("PUT /registry/api/curators/CURATORS|2024|reg38_m001", "curators"),
          Map.entry("GET /registry/api/programmes", "programmes"),
          Map.entry("POST /registry/api/programmes/PROGRAMME|2024|s380001/submission", "programme"),
          Map.entry("GET /registry/api/programmes/PROGRAMME|2024|s380001", "programme"),
          Map.entry("PUT /registry/api/programmes/PROGRAMME|2024|s380001", "programme"),
          Map.entry("GET /registry/api/programmes/PROGRAMME|2024|s380002", "programme-submitted"),
          Map.entry("GET /registry/api/reviews", "reviews"),
          Map.entry("GET /registry/api/reviews/REVIEW|2024|7", "review"),
          Map.entry("POST /registry/api/reviews", "review"),
          Map.entry("POST /registry/api/reviews/REVIEW|2024|7/opinions", "review"),
          Map.entry("GET /registry/api/review-tasks", "review-tasks"),
          Map.entry("GET /registry/api/reminders", "plan-reminders"),
          Map.entry("GET /registry/api/plans/REGION|2024/events", "events"),
          Map.entry("POST /registry/api/plans/REGION|2024/events", "events"),
          Map.entry("GET /registry/api/plans/REGION|2024/difference", "difference"),
          Map.entry("PUT /registry/api/measures/REGION|2024|1|1.2", "measure"),
          Map.entry("POST /registry/api/measures/REGION|2024|1|1.2/answers", "measure"),
          Map.entry("GET /registry/api/measures", "measures"),
          Map.entry("GET /registry/api/measures/REGION|2024|1|1.1", "measure-regional"),
          Map.entry("GET /registry/api/measures/REGION|2024|1|1.2", "measure"),
          Map.entry("POST /registry/api/measures/REGION|2024|1|1.2/reports", "measure"),
          Map.entry("POST /registry/api/measures/REGION|2024|1|1.2/decisions", "measure"),
          Map.entry("GET /registry/api/municipalities", "municipalities"),
          Map.entry("GET /registry/api/coverage", "coverage"),
          Map.entry("GET /surveys/api/questionnaires", "questionnaires"),
          Map.entry("PUT /surveys/api/questionnaires/climate", "questionnaire-saved"),
          Map.entry("POST /surveys/api/questionnaires/climate/workbook", "questionnaire-saved"),
          Map.entry("GET /surveys/api/questionnaires/climate/versions/1", "definition"),
          Map.entry("GET /surveys/api/questionnaires/climate/versions/2", "definition"),
          Map.entry(
              "POST /surveys/api/questionnaires/climate/versions/2/open", "questionnaire-saved"),
          Map.entry("GET /surveys/api/surveys", "surveys"),
          Map.entry("POST /surveys/api/surveys", "survey"),
          Map.entry("GET /surveys/api/surveys/v-1", "survey"),
          Map.entry("GET /surveys/api/surveys/v-0", "survey-closed"),
          Map.entry("GET /surveys/api/surveys/v-1/rates", "rates"),
          Map.entry("GET /surveys/api/surveys/v-0/rates", "rates"),
          Map.entry("GET /surveys/api/surveys/v-1/reminders", "reminders"),
          Map.entry("POST /surveys/api/surveys/v-1/reminders", "reminders"),
          Map.entry("GET /surveys/api/surveys/v-0/reminders", "reminders"),
          Map.entry("POST /surveys/api/surveys/v-1/close", "survey-closed"),
          Map.entry("POST /surveys/api/surveys/v-1/invitations", "issued"),
          Map.entry("POST /surveys/api/surveys/v-1/sheets", "pdf"),
          Map.entry("GET /surveys/api/surveys/v-0/results", "results"),
          Map.entry("GET /surveys/api/surveys/v-0/results.csv", "results"),
          Map.entry("GET /surveys/api/surveys/v-0/results.xlsx", "results"),
          Map.entry("GET /surveys/api/school-lists", "school-lists"),
          Map.entry("GET /surveys/api/profiles", "profiles"),
          Map.entry("POST /surveys/api/profiles", "profiles-built"),
          Map.entry("POST /surveys/api/contexts/2026", "context-taken"),
          Map.entry("GET /surveys/api/profiles/s380001|2026", "profile"),
          Map.entry("POST /surveys/api/profiles/s380001|2026/verification", "profile"),
          Map.entry("POST /surveys/api/profiles/s380001|2026/directions", "profile"),
          Map.entry("GET /analytics/api/status", "status"),
          Map.entry("GET /ingestion/api/status", "status"),
          Map.entry("GET /registry/api/status", "status"));

  private final Map<String, Answer> special = new ConcurrentHashMap<>();
  private final Set<String> down = ConcurrentHashMap.newKeySet();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  FakeBackend() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "fake-backend");
              thread.setDaemon(true);
              return thread;
            }));
    server.start();
  }

  URI address(String service) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + service);
  }

  /** Back to the usual answers. */
  void reset() {
    special.clear();
    down.clear();
    asked.clear();
  }

  void answer(String request, int status, String body) {
    special.put(request, new Answer(status, body));
  }

  /** The service breaks every connection. */
  void down(String service) {
    down.add(service);
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  static String example(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            FakeBackend.class.getResourceAsStream("/backend/" + name + ".json"), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    URI uri = exchange.getRequestURI();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String request = exchange.getRequestMethod() + " " + uri.getPath();
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            uri.getPath(),
            Optional.ofNullable(uri.getQuery()).orElse(""),
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse(""),
            body,
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-Match")).orElse("")));
    if (down.contains(uri.getPath().split("/", -1)[1])) {
      exchange.close();
      return;
    }
    Answer answer =
        special.containsKey(request)
            ? Objects.requireNonNull(special.get(request))
            : Optional.ofNullable(USUAL.get(request))
                .map(name -> new Answer(200, example(name)))
                .orElse(new Answer(404, "{\"code\":\"NOT_FOUND\",\"detail\":\"Не найдено\"}"));
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set(
            "Content-Type",
            answer.status() < 400 ? "application/json" : "application/problem+json");
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
