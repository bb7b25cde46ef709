package ru.shnor.survey.scoring;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.shnor.survey.scale.Key;

/** The command {@code survey-score}: one JSON document on standard output, notes on the other. */
public final class SurveyScore {

  /** The word on the command line. */
  public static final String COMMAND = "survey-score";

  private static final int DONE = 0;
  private static final int WRONG_USAGE = 2;
  private static final int BAD_FILE = 3;

  private SurveyScore() {}

  /**
   * Runs the command on the standard streams, Russian on every terminal.
   *
   * @param words what follows the command's own word
   * @return 0 done, 2 wrong usage, 3 a file cannot be used
   */
  public static int run(List<String> words) {
    try (PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err)) {
      return run(words, out, err);
    }
  }

  /** The same on the given streams. */
  static int run(List<String> words, PrintStream out, PrintStream err) {
    if (words.contains("--help") || words.contains("-h")) {
      out.println(usage());
      return DONE;
    }
    Options options = new Options();
    Optional<String> wrong = options.read(words);
    if (wrong.isPresent()) {
      err.println(wrong.get() + "\n\n" + usage());
      return WRONG_USAGE;
    }
    try {
      KeyFile.Read read = KeyFile.read(options.key.orElseThrow());
      Key key = read.key();
      AnswersFile.Read answers =
          AnswersFile.read(options.answers.orElseThrow(), key, options.outOfRange);
      List<String> notes = new ArrayList<>(read.notes());
      if (answers.outside() > 0) {
        notes.add("Ответов вне границ ключа, принятых за пропуски: " + answers.outside());
      }
      out.println(ScoreDocument.of(key, answers.answers(), answers.outside(), notes));
      notes.forEach(err::println);
      return DONE;
    } catch (BadInput e) {
      err.println(e.text());
      return BAD_FILE;
    }
  }

  private static String usage() {
    return """
        Считает шкалы опросника по ключу и печатает один документ JSON.

          survey-score --key КЛЮЧ.json --answers ОТВЕТЫ.csv [--out-of-range error|missing]

          --key           ключ: {"min":1,"max":6,"missing":"item-median",
                          "scales":[{"id":"agree","score":"mean","items":["-A1","A2"]}]}
          --answers       CSV или XLSX: шапка с именами пунктов, строка на человека
          --out-of-range  ответ вне min..max: error — отказ (по умолчанию), missing — пропуск

        Код завершения: 0 — готово, 2 — непонятные параметры, 3 — файл нельзя принять.""";
  }

  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }

  /** What the command line says. */
  private static final class Options {

    private Optional<Path> key = Optional.empty();
    private Optional<Path> answers = Optional.empty();
    private AnswersFile.OutOfRange outOfRange = AnswersFile.OutOfRange.ERROR;

    /** What is wrong with the words, if anything. */
    Optional<String> read(List<String> words) {
      for (int i = 0; i < words.size(); i += 2) {
        String word = words.get(i);
        if (!List.of("--key", "--answers", "--out-of-range").contains(word)) {
          return Optional.of("Непонятно: " + word);
        }
        if (i + 1 == words.size()) {
          return Optional.of("После %s нужно значение".formatted(word));
        }
        Optional<String> wrong = take(word, words.get(i + 1));
        if (wrong.isPresent()) {
          return wrong;
        }
      }
      return key.isEmpty() || answers.isEmpty()
          ? Optional.of("Нужны и --key, и --answers")
          : Optional.empty();
    }

    private Optional<String> take(String word, String value) {
      try {
        switch (word) {
          case "--key" -> key = Optional.of(Path.of(value));
          case "--answers" -> answers = Optional.of(Path.of(value));
          default -> {
            if (!value.equals("error") && !value.equals("missing")) {
              return Optional.of("--out-of-range %s: бывает error или missing".formatted(value));
            }
            outOfRange =
                value.equals("error")
                    ? AnswersFile.OutOfRange.ERROR
                    : AnswersFile.OutOfRange.MISSING;
          }
        }
        return Optional.empty();
      } catch (InvalidPathException e) {
        return Optional.of("%s: «%s» не может быть путём к файлу".formatted(word, value));
      }
    }
  }
}
