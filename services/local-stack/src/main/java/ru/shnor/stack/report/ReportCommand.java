package ru.shnor.stack.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ru.shnor.stack.client.Api;
import ru.shnor.stack.client.NoAnswer;
import ru.shnor.stack.process.Narrator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Starts a stack that keeps nothing, sends a folder of files through its public APIs and prints one
 * JSON document.
 */
public final class ReportCommand {

  private static final int WRONG_USAGE = 2;
  private static final int NOT_TAKEN = 3;
  private static final int CANNOT_START = 4;

  private final RunningStack.Starter starter;
  private final PrintStream out;
  private final PrintStream err;
  private final Narrator narrator;

  /**
   * @param out takes the document and nothing else
   * @param err takes everything else
   */
  public ReportCommand(
      RunningStack.Starter starter, PrintStream out, PrintStream err, Narrator narrator) {
    this.starter = starter;
    this.out = out;
    this.err = err;
    this.narrator = narrator;
  }

  /**
   * Does what the words ask for.
   *
   * @return exit code: 0, 2 the words are wrong, 3 something of the folder was not taken or there
   *     is no number, 4 the stack cannot start or go on
   */
  public int run(List<String> words) {
    ReportArguments arguments = ReportArguments.of(words);
    if (arguments instanceof ReportArguments.Asked asked) {
      return run(asked);
    }
    if (arguments instanceof ReportArguments.Wrong wrong) {
      err.println(wrong.why() + "\nКак пользоваться: local-stack.jar --help");
    }
    return WRONG_USAGE;
  }

  private int run(ReportArguments.Asked asked) {
    try (RunningStack stack = starter.start(Folder.bytes(asked.data()))) {
      return run(asked, stack);
    } catch (RunningStack.CannotStart e) {
      err.println("Система не может запуститься. " + e.getMessage());
      return CANNOT_START;
    } catch (IOException e) {
      err.println("Не удалось записать отчёт: " + e.getMessage());
      return CANNOT_START;
    }
  }

  private int run(ReportArguments.Asked asked, RunningStack stack) throws IOException {
    try {
      Gathered gathered = new Gathering(asked, new Api(stack.services()), narrator).gather();
      ObjectNode document = ReportDocument.of(asked, gathered, stack.store(), stack.broker());
      String text = ReportDocument.text(document);
      if (asked.out().isPresent()) {
        write(asked.out().get(), text, gathered);
      }
      out.print(text);
      out.flush();
      gathered.problems().forEach(narrator::warn);
      return gathered.isComplete() ? 0 : NOT_TAKEN;
    } catch (NoAnswer e) {
      err.println("Система не может работать. " + stack.failure().orElse(e.getMessage()));
      return CANNOT_START;
    }
  }

  private static void write(Path folder, String document, Gathered gathered) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("report.json"), document);
    Files.write(folder.resolve("schools.csv"), SchoolsTable.of(gathered.schools()));
  }
}
