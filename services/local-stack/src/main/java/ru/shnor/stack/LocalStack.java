package ru.shnor.stack;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ru.shnor.stack.demo.DemoFiles;
import ru.shnor.stack.issuer.Issuer;
import ru.shnor.stack.part.BrokerPart;
import ru.shnor.stack.part.ParentWatch;
import ru.shnor.stack.part.StandInPart;
import ru.shnor.stack.place.Jars;
import ru.shnor.stack.process.Narrator;
import ru.shnor.stack.report.ReportCommand;

/** One command that starts the whole system on this machine. */
public final class LocalStack {

  private static final int WRONG_USAGE = 2;
  private static final int CANNOT_START = 4;

  private LocalStack() {}

  /** See {@code --help}. */
  public static void main(String[] args) throws IOException, InterruptedException {
    System.setErr(utf8(FileDescriptor.err));
    System.setOut(utf8(FileDescriptor.out));
    Arguments arguments = Arguments.of(args);
    if (arguments instanceof Arguments.ChildMode child) {
      endWithMain();
      runChild(child);
      return;
    }
    System.exit(run(arguments));
  }

  /** Russian on every terminal, also where Java 17 would guess another charset. */
  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }

  private static int run(Arguments arguments) {
    if (arguments instanceof Arguments.Run run) {
      return stay(run.options());
    }
    if (arguments instanceof Arguments.Report report) {
      Narrator narrator = new Narrator(System.err, false);
      return new ReportCommand(StackForReport.starter(narrator), System.out, System.err, narrator)
          .run(report.rest());
    }
    if (arguments instanceof Arguments.DemoFolder folder) {
      return DemoFiles.run(folder.rest(), System.err);
    }
    if (arguments instanceof Arguments.Forwarded forwarded) {
      return forward(forwarded);
    }
    if (arguments instanceof Arguments.Help) {
      System.out.println(Texts.usage());
      return 0;
    }
    if (arguments instanceof Arguments.Wrong wrong) {
      System.err.println(wrong.why() + "\n\n" + Texts.usage());
    }
    return WRONG_USAGE;
  }

  private static int forward(Arguments.Forwarded forwarded) {
    try {
      return Forwarding.run(Jars.find(), forwarded);
    } catch (StackFailure | IllegalStateException e) {
      System.err.println(e.getMessage());
      return CANNOT_START;
    }
  }

  private static int stay(StackOptions options) {
    Narrator narrator = new Narrator(System.err, options.quiet());
    try (Stack stack = Stack.start(options, narrator)) {
      System.err.println(Texts.banner(stack, narrator.elapsed()));
      Optional<String> cause = Optional.empty();
      while (cause.isEmpty()) {
        cause = stack.awaitFailure(Duration.ofHours(1));
      }
      if (stack.isClosed()) {
        return 0;
      }
      throw new StackFailure(cause.get());
    } catch (StackFailure e) {
      System.err.println("\nСистема не может работать. " + e.getMessage());
      return CANNOT_START;
    }
  }

  /**
   * A child whose main thread fails must not live on: threads that it has started would keep it
   * alive, neither ready nor dead, and nobody would start another.
   */
  private static void endWithMain() {
    Thread.currentThread()
        .setUncaughtExceptionHandler(
            (thread, failure) -> {
              failure.printStackTrace();
              System.exit(1);
            });
  }

  private static void runChild(Arguments.ChildMode child) throws IOException, InterruptedException {
    List<String> rest = child.rest();
    switch (child.mode()) {
      case "broker" -> BrokerPart.run(rest);
      case "store" -> StandInPart.run(rest);
      case "demo" -> DemoPart.run(System.getenv());
      default -> {
        ParentWatch.begin();
        Issuer.main(rest.toArray(String[]::new));
      }
    }
  }
}
