package ru.shnor.survey.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import ru.shnor.kit.access.Role;
import ru.shnor.kit.test.TestStack;
import ru.shnor.survey.SurveyCollection;
import ru.shnor.wire.Topic;
import ru.shnor.wire.WireJson;
import ru.shnor.wire.event.SchoolState;
import tools.jackson.databind.JsonNode;

/**
 * Validated, durable answers a second: service and client in this process, MongoDB in its own. One
 * invitation per answer; an answer counts when 201 has come. Arguments: questions, answers,
 * connections, passes.
 */
public final class AnswerLoad {

  private static final int AT_ONCE = 2000;
  private static final long SEED = 20_260_301L;

  /** Published by ODK Central for its 250-question form. */
  private static final double ODK = 41.2;

  private final TestStack stack;
  private final TestStack.Service service;
  private final String ministry;
  private final int questions;

  private AnswerLoad(TestStack stack, TestStack.Service service, int questions) {
    this.stack = stack;
    this.service = service;
    this.ministry = stack.tokens().of(Role.MINISTRY);
    this.questions = questions;
  }

  public static void main(String[] arguments) {
    int[] given = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    int questions = given.length > 0 ? given[0] : 40;
    int answers = given.length > 1 ? given[1] : 20_000;
    int connections = given.length > 2 ? given[2] : 48;
    int passes = given.length > 3 ? given[3] : 3;
    System.setProperty("shnor.surveys.per-address", "2000000000");
    try (TestStack stack = TestStack.start();
        TestStack.Service service = stack.run(SurveyCollection.class)) {
      AnswerLoad load = new AnswerLoad(stack, service, questions);
      load.prepare();
      System.out.printf(
          Locale.ROOT,
          "%d questions, %d answers, %d connections, %d processors, %s, seed %d%n",
          questions,
          answers,
          connections,
          Runtime.getRuntime().availableProcessors(),
          stack.store().description(),
          SEED);
      for (int pass = 1; pass <= passes; pass++) {
        load.pass(pass, answers, connections);
      }
    }
    System.exit(0);
  }

  private void prepare() {
    stack
        .events()
        .send(Topic.SCHOOLS, new SchoolState("s380001", "Школа", "reg38_m001", "МО", List.of()), 1);
    put("/api/questionnaires/load", form());
    post("/api/questionnaires/load/versions/1/open", Map.of());
  }

  private String form() {
    StringBuilder elements = new StringBuilder();
    for (int at = 0; at < questions; at++) {
      String head =
          "{\"name\":\"q%d\",\"title\":\"Вопрос %d\",\"isRequired\":true,".formatted(at, at);
      elements
          .append(at == 0 ? "" : ",")
          .append(head)
          .append(
              switch (at % 4) {
                case 0 -> "\"type\":\"radiogroup\",\"choices\":[1,2,3,4,5]}";
                case 1 -> "\"type\":\"checkbox\",\"choices\":[\"a\",\"b\",\"c\",\"d\"]}";
                case 2 -> "\"type\":\"text\",\"inputType\":\"number\",\"min\":0,\"max\":100}";
                default -> "\"type\":\"comment\",\"maxLength\":500}";
              });
    }
    return "{\"title\":\"Нагрузка\",\"locale\":\"ru\",\"pages\":[{\"name\":\"p\",\"elements\":[%s]}]}"
        .formatted(elements);
  }

  private String answer(Random random) {
    StringBuilder values = new StringBuilder();
    for (int at = 0; at < questions; at++) {
      values
          .append(at == 0 ? "" : ",")
          .append("\"q%d\":".formatted(at))
          .append(
              switch (at % 4) {
                case 0 -> Integer.toString(1 + random.nextInt(5));
                case 1 -> "[\"a\",\"%s\"]".formatted("bcd".charAt(random.nextInt(3)));
                case 2 -> Integer.toString(random.nextInt(101));
                default -> "\"Нам помогли занятия %d раз\"".formatted(random.nextInt(30));
              });
    }
    return "{\"version\":1,\"answers\":{%s}}".formatted(values);
  }

  private void pass(int pass, int answers, int connections) {
    List<String> tokens = tokens(answers);
    Random random = new Random(SEED + pass);
    List<String> bodies = new ArrayList<>();
    for (int at = 0; at < 500; at++) {
      bodies.add(answer(random));
    }
    AtomicInteger next = new AtomicInteger();
    AtomicInteger kept = new AtomicInteger();
    long[] nanos = new long[answers];
    List<Thread> clients = new ArrayList<>();
    long cpu = cpu();
    long begin = System.nanoTime();
    for (int client = 0; client < connections; client++) {
      Thread thread = new Thread(() -> client(tokens, bodies, next, kept, nanos));
      thread.start();
      clients.add(thread);
    }
    clients.forEach(AnswerLoad::join);
    double seconds = (System.nanoTime() - begin) / 1e9;
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "pass %d: %d of %d kept in %.2f s = %.0f a second, %.1f times the %.1f of ODK Central; p50"
            + " %.1f ms, p99 %.1f ms; %.2f ms of processor per answer in this process (service and"
            + " client)%n",
        pass,
        kept.get(),
        answers,
        seconds,
        kept.get() / seconds,
        kept.get() / seconds / ODK,
        ODK,
        nanos[answers / 2] / 1e6,
        nanos[answers * 99 / 100] / 1e6,
        (cpu() - cpu) / 1e6 / answers);
    if (kept.get() != answers) {
      throw new IllegalStateException("not every answer was kept");
    }
  }

  private void client(
      List<String> tokens,
      List<String> bodies,
      AtomicInteger next,
      AtomicInteger kept,
      long[] nanos) {
    try (KeptConnection connection =
        new KeptConnection(URI.create(service.address()), "127.0.0.1")) {
      for (int at = next.getAndIncrement(); at < tokens.size(); at = next.getAndIncrement()) {
        long begin = System.nanoTime();
        int status =
            connection
                .send("POST", "/api/answers", tokens.get(at), bodies.get(at % bodies.size()))
                .status();
        nanos[at] = System.nanoTime() - begin;
        if (status == 201) {
          kept.incrementAndGet();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> tokens(int answers) {
    String survey =
        post(
                "/api/surveys",
                Map.of(
                    "title", "Нагрузка",
                    "questionnaireId", "load",
                    "version", 1,
                    "audience", "TEACHERS",
                    "opens", "2000-01-01",
                    "closes", "2100-01-01",
                    "schools", List.of("s380001")))
            .at("/surveyId")
            .asString();
    List<String> tokens = new ArrayList<>();
    while (tokens.size() < answers) {
      int count = Math.min(AT_ONCE, answers - tokens.size());
      post(
              "/api/surveys/%s/invitations".formatted(survey),
              Map.of("schoolId", "s380001", "count", count))
          .at("/tokens")
          .forEach(one -> tokens.add(one.asString()));
    }
    return tokens;
  }

  private JsonNode post(String path, Map<String, Object> body) {
    return sent("POST", path, WireJson.text(body));
  }

  private void put(String path, String body) {
    sent("PUT", path, body);
  }

  /** The school may not have been heard of yet: asks again until it is. */
  private JsonNode sent(String method, String path, String body) {
    long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (true) {
      HttpResponse<String> answer =
          service.send(
              service
                  .request(path, ministry)
                  .header("Content-Type", "application/json")
                  .method(method, HttpRequest.BodyPublishers.ofString(body))
                  .build());
      if (answer.statusCode() < 300) {
        return WireJson.read(answer.body(), JsonNode.class);
      }
      if (answer.statusCode() != 400 || System.nanoTime() > patience) {
        throw new IllegalStateException("%s: %s".formatted(path, answer.body()));
      }
    }
  }

  private static long cpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
