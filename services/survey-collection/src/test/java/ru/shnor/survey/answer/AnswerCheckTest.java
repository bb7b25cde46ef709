package ru.shnor.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.shnor.survey.expression.Value;
import ru.shnor.survey.form.Form;
import ru.shnor.survey.form.FormReader;
import ru.shnor.survey.form.Reading;
import ru.shnor.wire.WireJson;
import tools.jackson.databind.JsonNode;

class AnswerCheckTest {

  static final String DEFINITION =
      """
      {"title":"Анкета","pages":[
       {"name":"one","elements":[
        {"type":"radiogroup","name":"r","choices":["x","y"],"isRequired":true},
        {"type":"radiogroup","name":"rn","choices":[1,2]},
        {"type":"checkbox","name":"c","choices":["x","y","z"],"maxSelectedChoices":2},
        {"type":"text","inputType":"number","name":"n","min":0,"max":10},
        {"type":"text","inputType":"number","step":1,"name":"w","min":0,"max":10},
        {"type":"text","name":"t","maxLength":5},
        {"type":"boolean","name":"b"},
        {"type":"rating","name":"g"},
        {"type":"matrix","name":"m","rows":["r1","r2"],"columns":[1,2]},
        {"type":"html","name":"h","html":"Прочтите"}]},
       {"name":"two","visibleIf":"{r} = 'y'","elements":[
        {"type":"comment","name":"why","isRequired":true},
        {"type":"matrix","name":"all","rows":["r1","r2"],"columns":[1,2],"isAllRowRequired":true,
         "visibleIf":"{n} > 5"}]}]}""";

  private static final Form FORM =
      ((Reading.Read) FormReader.read(WireJson.read(DEFINITION, JsonNode.class))).form();

  @Test
  void takesWhatIsTrueToTheForm() {
    // When
    Verdict verdict =
        check(
            "{\"r\":\"y\",\"rn\":1,\"c\":[\"z\",\"x\"],\"n\":4.5,\"w\":3,\"t\":\"\",\"b\":false,\"g\":5,"
                + "\"m\":{\"r2\":1},\"why\":\"так\"}");
    // Then: the empty text is no answer
    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    Map<String, Value> values = ((Verdict.Accepted) verdict).values();
    assertThat(values).doesNotContainKey("t").hasSize(9);
    assertThat(values.get("m")).isEqualTo(new Value.Rows(Map.of("r2", new Value.Numeric(1))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {}                                   | r   | REQUIRED
          {"r":""}                             | r   | REQUIRED
          {"r":null}                           | r   | REQUIRED
          {"r":"z"}                            | r   | CHOICE
          {"r":"X"}                            | r   | CHOICE
          {"r":["x"]}                          | r   | CHOICE
          {"r":"x","rn":"1"}                   | rn  | CHOICE
          {"r":"x","rn":3}                     | rn  | CHOICE
          {"r":"x","rn":true}                  | rn  | CHOICE
          {"r":"x","c":"x"}                    | c   | TYPE
          {"r":"x","c":["q"]}                  | c   | CHOICE
          {"r":"x","c":["x","x"]}              | c   | REPEATED
          {"r":"x","c":["x","y","z"]}          | c   | COUNT
          {"r":"x","c":[["x"]]}                | c   | TYPE
          {"r":"x","n":"5"}                    | n   | TYPE
          {"r":"x","n":-1}                     | n   | RANGE
          {"r":"x","n":10.001}                 | n   | RANGE
          {"r":"x","n":{"$gt":""}}             | n   | TYPE
          {"r":"x","w":2.5}                    | w   | RANGE
          {"r":"x","t":"123456"}               | t   | TOO_LONG
          {"r":"x","t":7}                      | t   | TYPE
          {"r":"x","b":"true"}                 | b   | TYPE
          {"r":"x","b":1}                      | b   | TYPE
          {"r":"x","g":0}                      | g   | RANGE
          {"r":"x","g":6}                      | g   | RANGE
          {"r":"x","g":1.5}                    | g   | RANGE
          {"r":"x","m":{"r3":1}}               | m   | ROW
          {"r":"x","m":{"r1":3}}               | m   | CHOICE
          {"r":"x","m":[1]}                    | m   | TYPE
          {"r":"x","m":{"r1":{"a":1}}}         | m   | TYPE
          {"r":"x","zz":1}                     | ~~  | UNKNOWN
          {"r":"x","h":"1"}                    | ~~  | UNKNOWN
          {"r":"x","__proto__":{"a":1}}        | ~~  | UNKNOWN
          {"r":"x","$where":"1"}               | ~~  | UNKNOWN
          {"r":"x","why":"a"}                  | why | HIDDEN
          {"r":"y"}                            | why | REQUIRED
          {"r":"y","why":"  "}                 | why | REQUIRED
          {"r":"y","why":"a","n":6}            | all | REQUIRED
          {"r":"y","why":"a","n":6,"all":{"r1":1}} | all | REQUIRED
          {"r":"y","why":"a","n":5,"all":{"r1":1,"r2":1}} | all | HIDDEN
          []                                   | ~~  | NOT_AN_OBJECT
          "x"                                  | ~~  | NOT_AN_OBJECT
          """)
  void refusesWhatIsNot(String answers, String question, String code) {
    // When
    Verdict verdict = check(answers.strip());
    // Then
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    List<AnswerFault> faults = ((Verdict.Refused) verdict).faults();
    assertThat(faults)
        .anySatisfy(
            fault -> {
              assertThat(fault.question()).isEqualTo(question.strip());
              assertThat(fault.code()).isEqualTo(code.strip());
            });
  }

  @Test
  void neverRepeatsWhatWasAnswered() {
    Verdict verdict =
        check("{\"r\":\"секрет\",\"secret-field\":\"секрет\",\"t\":\"секрет длинный\"}");
    assertThat(((Verdict.Refused) verdict).faults().toString())
        .doesNotContain("секрет")
        .doesNotContain("secret");
  }

  private static Verdict check(String answers) {
    return AnswerCheck.check(FORM, WireJson.read(answers, JsonNode.class));
  }
}
