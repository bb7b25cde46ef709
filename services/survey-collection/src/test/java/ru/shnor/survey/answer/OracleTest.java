package ru.shnor.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.shnor.survey.form.Form;
import ru.shnor.survey.form.FormReader;
import ru.shnor.survey.form.Reading;
import ru.shnor.wire.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Our check and the browser's library say the same of the same answers. */
class OracleTest {

  private static final BrowserLibrary LIBRARY = BrowserLibrary.load();

  @AfterAll
  static void close() {
    LIBRARY.close();
  }

  /**
   * Run with {@code -Dsurvey.oracle.pairs=12000} for a long comparison; without a compiler for
   * JavaScript a pair takes a tenth of a second and more. {@code OracleDump} hands the same pairs
   * to another engine.
   */
  @Test
  void verdictsAreEqual() {
    // Given
    int pairs = Integer.getInteger("survey.oracle.pairs", 120);
    long seed = Long.getLong("survey.oracle.seed", 20261125L);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int accepted = 0;
    int done = 0;
    while (done < pairs) {
      RandomForm generated = new RandomForm(random);
      String definition = WireJson.text(generated.definition());
      Reading reading = FormReader.read(generated.definition());
      assertThat(reading).as(definition).isInstanceOf(Reading.Read.class);
      Form form = ((Reading.Read) reading).form();
      assertThat(LIBRARY.open(definition)).as(definition).isZero();
      for (int i = 0; i < OracleDump.PER_FORM; i++, done++) {
        ObjectNode answers = OracleDump.answers(generated, form, i);
        // When
        Verdict ours = AnswerCheck.check(form, answers);
        boolean theirs = LIBRARY.accepts(WireJson.text(answers));
        // Then
        assertThat(ours instanceof Verdict.Accepted)
            .as("seed %d, form %s, answers %s, ours %s", seed, definition, answers, ours)
            .isEqualTo(theirs);
        accepted += theirs ? 1 : 0;
      }
    }
    System.out.printf("oracle: %d pairs, %d accepted, seed %d%n", done, accepted, seed);
    assertThat(accepted / (double) done).isBetween(0.15, 0.85);
  }

  /** Answers 0 to 6 are MBI's; filling in and completing keeps them. */
  @Test
  void completingKeepsTheCodeZeroOfAMatrix() {
    // Given
    LIBRARY.open(
        "{\"pages\":[{\"elements\":[{\"type\":\"matrix\",\"name\":\"a\",\"rows\":[\"r1\",\"r2\"],"
            + "\"columns\":[0,1],\"isAllRowRequired\":true}]}]}");
    // When
    String kept = LIBRARY.complete("a", "{\"r1\":0,\"r2\":1}");
    // Then
    assertThat(kept).isEqualTo("{\"a\":{\"r1\":0,\"r2\":1}}");
  }

  /** What the library lets through because its page never produces it; the server may not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"type":"text","inputType":"number","name":"a"}                     | {"a":"many"}
          {"type":"text","name":"a","maxLength":2}                            | {"a":"abc"}
          {"type":"text","name":"a"}                                          | {"a":5}
          {"type":"boolean","name":"a"}                                       | {"a":"x"}
          {"type":"rating","name":"a"}                                        | {"a":9}
          {"type":"checkbox","name":"a","choices":["x","y"]}                  | {"a":["x","x"]}
          {"type":"checkbox","name":"a","choices":["x","y"],"maxSelectedChoices":1} | {"a":["x","y"]}
          {"type":"radiogroup","name":"a","choices":[1,2]}                    | {"a":"1"}
          """)
  void weAreStricterOnlyWhereThePageCannotGo(String question, String answers) {
    // Given
    String definition =
        "{\"title\":\"А\",\"pages\":[{\"name\":\"p\",\"elements\":[%s]}]}"
            .formatted(question.strip());
    Form form = ((Reading.Read) FormReader.read(WireJson.read(definition, JsonNode.class))).form();
    LIBRARY.open(definition);
    // When
    boolean theirs = LIBRARY.accepts(answers.strip());
    Verdict ours = AnswerCheck.check(form, WireJson.read(answers.strip(), JsonNode.class));
    // Then
    assertThat(theirs).isTrue();
    assertThat(ours).isInstanceOf(Verdict.Refused.class);
  }
}
