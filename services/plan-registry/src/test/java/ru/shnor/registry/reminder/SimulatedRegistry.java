package ru.shnor.registry.reminder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import ru.shnor.registry.PlanRegistry;

/**
 * The whole service in a process of its own, with a clock that is told the day: each line of the
 * input is a date; the registry then looks what is due at noon of that day in Irkutsk and answers
 * {@code swept <date>}.
 */
final class SimulatedRegistry {

  private static volatile Instant now = Instant.EPOCH;

  private SimulatedRegistry() {}

  /** A clock that stands where it is put. */
  static class Standing {
    @Bean
    @Primary
    Clock standingClock() {
      return new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
          return now;
        }
      };
    }
  }

  public static void main(String[] arguments) throws IOException {
    now = noon(LocalDate.parse(arguments[0]));
    int port = freePort();
    String[] own =
        Arrays.stream(arguments)
            .map(one -> one.startsWith("--server.port=") ? "--server.port=" + port : one)
            .toArray(String[]::new);
    var context = new SpringApplication(PlanRegistry.class, Standing.class).run(own);
    ReminderSweep sweep = context.getBean(ReminderSweep.class);
    System.out.println("port " + port);
    BufferedReader days =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = days.readLine(); line != null; line = days.readLine()) {
      now = noon(LocalDate.parse(line));
      sweep.sweep();
      System.out.println("swept " + line);
    }
    context.close();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(ZoneId.of("Asia/Irkutsk")).toInstant();
  }
}
