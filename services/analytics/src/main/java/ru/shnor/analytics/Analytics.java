package ru.shnor.analytics;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import ru.shnor.analytics.simulate.SimulateCommand;

/** The service that computes the indicator, and its batch form {@code simulate}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Analytics {

  public static void main(String[] arguments) {
    List<String> words = List.of(arguments);
    if (!words.isEmpty() && words.get(0).equals(SimulateCommand.NAME)) {
      System.exit(
          SimulateCommand.run(
              words.subList(1, words.size()), utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
    }
    SpringApplication.run(Analytics.class, arguments);
  }

  /** Russian on every terminal, also where Java 17 would guess another charset. */
  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
