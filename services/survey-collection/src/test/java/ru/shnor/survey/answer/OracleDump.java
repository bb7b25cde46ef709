package ru.shnor.survey.answer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import ru.shnor.survey.form.Form;
import ru.shnor.survey.form.FormReader;
import ru.shnor.survey.form.Reading;
import ru.shnor.wire.WireJson;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes generated pairs with our verdicts, one JSON object a line, for {@code oracle.js}: {@code
 * OracleDump FILE PAIRS SEED}, then {@code node src/test/resources/oracle.js FILE}.
 */
final class OracleDump {

  static final int PER_FORM = 40;

  private OracleDump() {}

  public static void main(String[] arguments) throws IOException {
    int pairs = Integer.parseInt(arguments[1]);
    long seed = Long.parseLong(arguments[2]);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[0]))) {
      for (int done = 0; done < pairs; done += PER_FORM) {
        RandomForm generated = new RandomForm(random);
        if (!(FormReader.read(generated.definition()) instanceof Reading.Read read)) {
          throw new IllegalStateException("not read: " + generated.definition());
        }
        Form form = read.form();
        for (int i = 0; i < PER_FORM; i++) {
          ObjectNode answers = answers(generated, form, i);
          ObjectNode line = JsonNodeFactory.instance.objectNode();
          line.set("definition", generated.definition());
          line.set("answers", answers);
          line.put("ours", AnswerCheck.check(form, answers) instanceof Verdict.Accepted);
          out.write(WireJson.text(line));
          out.newLine();
        }
      }
    }
  }

  /** Half of the answers have what is hidden taken out, as a browser would send them. */
  static ObjectNode answers(RandomForm generated, Form form, int number) {
    ObjectNode answers = generated.answers(number % 4 == 0 ? 0.3 : 0.03);
    for (int round = 0; number % 2 == 0 && round < 10; round++) {
      if (AnswerCheck.check(form, answers) instanceof Verdict.Refused refused) {
        refused.faults().stream()
            .filter(fault -> fault.code().equals("HIDDEN"))
            .forEach(fault -> answers.remove(fault.question()));
      }
    }
    return answers;
  }
}
