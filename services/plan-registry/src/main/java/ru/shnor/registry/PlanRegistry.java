package ru.shnor.registry;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import ru.shnor.registry.batch.PlanCommand;

/** The service that knows the schools of the region, the lists of the programme and its plans. */
@SpringBootApplication
public class PlanRegistry {

  /** Starts the service; with {@code plan} as the first word reads one plan and ends. */
  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals("plan")) {
      List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
      System.exit(new PlanCommand(utf8(FileDescriptor.out), utf8(FileDescriptor.err)).run(rest));
    }
    SpringApplication.run(PlanRegistry.class, arguments);
  }

  /** Russian on every terminal, also where Java 17 would guess another charset. */
  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
