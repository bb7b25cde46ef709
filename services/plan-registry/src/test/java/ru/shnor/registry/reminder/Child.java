package ru.shnor.registry.reminder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@link SimulatedRegistry} in a process that may be killed at any moment. */
final class Child {

  private final Process process;
  private final BufferedReader out;
  private final Writer in;
  private final String address;
  private final HttpClient client = HttpClient.newHttpClient();

  private Child(Process process) {
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.in = process.outputWriter(StandardCharsets.UTF_8);
    this.address = "http://127.0.0.1:" + await("port ");
  }

  static Child start(LocalDate day, Map<String, Object> properties) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", classPath()));
    command.add(SimulatedRegistry.class.getName());
    command.add(day.toString());
    properties.forEach((key, value) -> command.add("--" + key + "=" + value));
    // the test alone says when to look
    command.add("--shnor.reminders.every=1000d");
    command.add("--shnor.store-answer=20s");
    try {
      return new Child(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String classPath() {
    return Optional.ofNullable(System.getProperty("surefire.test.class.path"))
        .orElseGet(() -> System.getProperty("java.class.path"));
  }

  /** Begins to look what is due on a day. */
  void begin(LocalDate day) {
    try {
      in.write(day + "\n");
      in.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks what is due on a day, to the end. */
  void sweep(LocalDate day) {
    begin(day);
    String swept = await("swept ");
    if (!swept.equals(day.toString())) {
      throw new AssertionError("swept %s instead of %s".formatted(swept, day));
    }
  }

  private String await(String start) {
    try {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith(start)) {
          return line.substring(start.length());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("the registry has ended before '%s'".formatted(start));
  }

  HttpResponse<String> send(
      String method, String path, String token, String type, byte[] body, Optional<String> match) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Authorization", "Bearer " + token);
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    match.ifPresent(tag -> request.header("If-Match", tag));
    try {
      return client.send(
          request.method(method, HttpRequest.BodyPublishers.ofByteArray(body)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** As {@code kill -9}. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
