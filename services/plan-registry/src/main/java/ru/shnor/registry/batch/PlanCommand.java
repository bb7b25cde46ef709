package ru.shnor.registry.batch;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.shnor.kit.sheet.UnreadableFile;
import ru.shnor.registry.draft.PlanReader;
import ru.shnor.registry.draft.PlanReading;
import ru.shnor.registry.gazetteer.Gazetteer;
import ru.shnor.wire.WireJson;

/** {@code plan --file FILE --year YEAR}: reads a plan and prints it as JSON. */
public final class PlanCommand {

  /** Done. */
  static final int DONE = 0;

  /** The words of the command line are not understood. */
  static final int WRONG_USAGE = 2;

  /** The file is not understood. */
  static final int NOT_UNDERSTOOD = 3;

  private static final String USAGE =
      """
      Читает план мероприятий (.csv, .xlsx, .docx) и печатает его в JSON.

        plan --file ФАЙЛ --year ГОД

        --file ФАЙЛ  таблица со столбцами «Мероприятие», «Ответственные исполнители», «Срок исполнения»
        --year ГОД   год плана четырьмя цифрами, 2000–2100

      Код завершения: 0 — прочитано, 2 — непонятные параметры, 3 — файл не понят.""";
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final PrintStream out;
  private final PrintStream err;

  /** Prints the answer to {@code out} and messages to {@code err}. */
  public PlanCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Runs the command.
   *
   * @param words what stands after {@code plan}
   * @return exit code: 0, 2 for wrong usage, 3 for a file that is not understood
   */
  public int run(List<String> words) {
    if (words.equals(List.of("--help")) || words.equals(List.of("-h"))) {
      out.println(USAGE);
      return DONE;
    }
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < words.size(); i += 2) {
      String option = words.get(i);
      if (!option.equals("--file") && !option.equals("--year")) {
        return wrong("Непонятно: " + option);
      }
      if (i + 1 == words.size()) {
        return wrong("После %s нужно значение.".formatted(option));
      }
      if (options.put(option, words.get(i + 1)) != null) {
        return wrong("%s указан дважды.".formatted(option));
      }
    }
    Optional<Path> file = file(options.getOrDefault("--file", ""));
    Optional<Integer> year = year(options.getOrDefault("--year", ""));
    if (file.isEmpty()) {
      return wrong("Нужен файл плана: --file ФАЙЛ.");
    }
    return year.isEmpty()
        ? wrong("Нужен год плана от %d до %d: --year ГОД.".formatted(FIRST_YEAR, LAST_YEAR))
        : read(file.get(), year.get());
  }

  private int read(Path file, int year) {
    try {
      PlanReading reading = new PlanReader(Gazetteer.irkutsk()).read(file, year);
      if (reading instanceof PlanReading.Draft draft) {
        out.println(WireJson.text(PlanJson.of(draft)));
        return DONE;
      }
      err.println(reading instanceof PlanReading.NotAPlan no ? no.message() : "");
    } catch (UnreadableFile e) {
      err.println(e.text() + " " + e.advice());
    }
    return NOT_UNDERSTOOD;
  }

  private int wrong(String why) {
    err.println(why + "\n\n" + USAGE);
    return WRONG_USAGE;
  }

  private static Optional<Path> file(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> year(String text) {
    if (!text.matches("[0-9]{4}")) {
      return Optional.empty();
    }
    int year = Integer.parseInt(text);
    return year < FIRST_YEAR || year > LAST_YEAR ? Optional.empty() : Optional.of(year);
  }
}
