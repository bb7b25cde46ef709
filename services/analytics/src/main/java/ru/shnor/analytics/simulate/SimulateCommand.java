package ru.shnor.analytics.simulate;

import java.io.PrintStream;
import java.util.List;
import ru.shnor.analytics.indicator.Definitions;
import ru.shnor.analytics.simulate.SimulateArguments.Help;
import ru.shnor.analytics.simulate.SimulateArguments.Plan;
import ru.shnor.analytics.simulate.SimulateArguments.Wrong;
import ru.shnor.wire.WireJson;

/** The batch form {@code analytics.jar simulate}: one JSON document on the output. */
public final class SimulateCommand {

  /** First word of the command line. */
  public static final String NAME = "simulate";

  private static final int WRONG_USAGE = 2;

  private static final String USAGE =
      """
      java -jar analytics.jar simulate [--schools 600] [--listed-percent 15] [--replications 400]
                                       [--seed 1] [--effect 0]

      Рисует регионы, где истина известна, и применяет к ним тот же расчёт, что и к настоящим данным.
        --schools N         школ в регионе, от 20 до 5000
        --listed-percent P  сколько процентов школ с худшим базовым годом попадает в перечень, от 1 до 90
        --replications R    сколько регионов нарисовать, от 2 до 100000
        --seed S            начальное число: то же число — тот же ответ
        --effect T          на сколько процентных пунктов на самом деле падает доля «2» в школах перечня
      Печатает один документ JSON; коды возврата: 0 — готово, 2 — неверная командная строка.
      """;

  private SimulateCommand() {}

  /**
   * Runs.
   *
   * @param words of the command line after {@code simulate}
   * @return exit code: 0, or 2 if the words are not understood
   */
  public static int run(List<String> words, PrintStream out, PrintStream err) {
    SimulateArguments arguments = SimulateArguments.of(words);
    if (arguments instanceof Plan plan) {
      out.println(WireJson.text(SimulationReport.of(Simulation.run(plan), Definitions.DEFAULT_ID)));
      return 0;
    }
    if (arguments instanceof Help) {
      out.print(USAGE);
      return 0;
    }
    if (arguments instanceof Wrong wrong) {
      err.println(wrong.why() + "\n\n" + USAGE);
    }
    return WRONG_USAGE;
  }
}
