package ru.shnor.survey.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.shnor.survey.expression.Value;
import ru.shnor.wire.WireJson;
import tools.jackson.databind.JsonNode;

class FormReaderTest {

  private static final String ABOVE =
      """
      {"type":"radiogroup","name":"r","choices":["x","y"]},
      {"type":"radiogroup","name":"rn","choices":[1,2]},
      {"type":"checkbox","name":"c","choices":["x","y","z"]},
      {"type":"text","inputType":"number","name":"n"},
      {"type":"text","name":"t"},
      {"type":"boolean","name":"b"},
      {"type":"matrix","name":"m","rows":["r1"],"columns":[1,2]},
      """;

  @Test
  void readsAllKinds() {
    // When
    Reading reading =
        read(
            """
            {"title":{"ru":"Анкета","en":"Form"},"locale":"ru","pages":[{"name":"p","title":"С","elements":[
            %s
            {"type":"html","name":"h","html":"Прочтите"},
            {"type":"comment","name":"k","maxLength":10,"isRequired":true},
            {"type":"rating","name":"g","rateMin":0,"rateMax":10},
            {"type":"dropdown","name":"d","choices":[{"value":1,"text":{"ru":"Один"}},2],
             "visibleIf":"{r} = 'x' and {m.r1} = 2"}]}]}"""
                .formatted(ABOVE));
    // Then
    assertThat(reading).isInstanceOf(Reading.Read.class);
    Form form = ((Reading.Read) reading).form();
    assertThat(form.title()).isEqualTo("Анкета");
    assertThat(form.questions()).hasSize(11);
    assertThat(form.question("d").orElseThrow())
        .isInstanceOfSatisfying(
            Question.OneChoice.class,
            one ->
                assertThat(one.choices())
                    .containsExactly(
                        new Choice(new Value.Numeric(1), "Один"),
                        new Choice(new Value.Numeric(2), "2")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"type":"file","name":"a"}                                    | .type        | Вопросов вида «file» нет
          {"type":"text","name":"1a"}                                   | .name        | латинские буквы
          {"type":"text","name":"R"}                                    | .name        | уже занято
          {"type":"text","name":"a","isRequired":"true"}                | .isRequired  | true или false без кавычек
          {"type":"text","name":"a","enableIf":"{r} = 'x'"}             | .enableIf    | Свойства «enableIf» здесь нет
          {"type":"text","name":"a","inputType":"email"}                | .inputType   | text или number
          {"type":"text","name":"a","min":1}                            | .min         | Только для inputType number
          {"type":"text","name":"a","inputType":"number","min":2,"max":1}| .max        | не меньше min
          {"type":"text","name":"a","maxLength":0}                      | .maxLength   | от 1 до 4000
          {"type":"text","name":"a","title":7}                          | .title       | Нужен текст
          {"type":"text","name":"a","title":{"en":"A"}}                 | .title       | Нет русского текста
          {"type":"text","name":"a","title":{"ru":"А","???":"A"}}       | .title       | не код языка
          {"type":"radiogroup","name":"a"}                              | .choices     | непустой список
          {"type":"radiogroup","name":"a","choices":["x","X"]}          | .choices[1]  | уже есть
          {"type":"radiogroup","name":"a","choices":["1"]}              | .choices[0]  | числа пишите без кавычек
          {"type":"radiogroup","name":"a","choices":["a b"]}            | .choices[0]  | без пробелов
          {"type":"radiogroup","name":"a","choices":[{"value":"x","visibleIf":"y"}]} | .choices[0].visibleIf | Свойства «visibleIf» здесь нет
          {"type":"checkbox","name":"a","choices":["x"],"maxSelectedChoices":2} | .maxSelectedChoices | от 1 до 1
          {"type":"rating","name":"a","rateMin":5,"rateMax":5}          | .rateMax     | больше rateMin
          {"type":"matrix","name":"a","rows":["a.b"],"columns":[1]}     | .rows[0]     | не может быть точки
          {"type":"html","name":"a","html":"<script>"}                  | .html        | без разметки
          {"type":"text","name":"a","visibleIf":"{zz} = 1"}             | .visibleIf   | такого вопроса выше нет
          {"type":"text","name":"a","visibleIf":"{a} notempty"}         | .visibleIf   | такого вопроса выше нет
          {"type":"text","name":"a","visibleIf":"{r} = 'z'"}            | .visibleIf   | такого ответа «z» не бывает
          {"type":"text","name":"a","visibleIf":"{rn} = '1'"}           | .visibleIf   | числа без них
          {"type":"text","name":"a","visibleIf":"{r} > 1"}              | .visibleIf   | сравнение не годится
          {"type":"text","name":"a","visibleIf":"{t} = 'x'"}            | .visibleIf   | сравнение не годится
          {"type":"text","name":"a","visibleIf":"{r} contains 'x'"}     | .visibleIf   | сравнение не годится
          {"type":"text","name":"a","visibleIf":"{m} = 1"}              | .visibleIf   | сравнение не годится
          {"type":"text","name":"a","visibleIf":"{m.r9} = 1"}           | .visibleIf   | такой строки в вопросе нет
          {"type":"text","name":"a","visibleIf":"{b} = 'да'"}           | .visibleIf   | такого ответа
          {"type":"text","name":"a","visibleIf":"{r} = 'x' and"}        | .visibleIf   | знак 14: нужно имя вопроса
          {"type":"text","name":"a","visibleIf":"({r} = 'x'"}           | .visibleIf   | знак 11: нужна «)»
          {"type":"text","name":"a","visibleIf":"{r} = 'x' 5"}          | .visibleIf   | знак 11: лишнее «5»
          {"type":"text","name":"a","visibleIf":"iif({r})"}             | .visibleIf   | знак 1: нужно имя вопроса
          {"type":"text","name":"a","visibleIf":"{r} ; 1"}              | .visibleIf   | знак 4: не понято «; 1»
          {"type":"text","name":"a","visibleIf":""}                     | .visibleIf   | Нужно условие
          """)
  void saysWhereAQuestionIsWrong(String element, String path, String message) {
    // When
    Reading reading =
        read(
            "{\"title\":\"А\",\"pages\":[{\"elements\":[%s%s]}]}"
                .formatted(ABOVE, element.strip()));
    // Then
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    List<FormFault> faults = ((Reading.Refused) reading).faults();
    assertThat(faults)
        .anySatisfy(
            fault -> {
              assertThat(fault.path()).isEqualTo("pages[0].elements[7]" + path.strip());
              assertThat(fault.message()).contains(message.strip());
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          []                                                        | ~~       | объектом JSON
          {"pages":[{"elements":[{"type":"text","name":"a"}]}]}     | title    | название
          {"title":"А"}                                             | pages    | непустой список
          {"title":"А","pages":[{"elements":[]}]}                   | pages[0].elements | непустой список
          {"title":"А","pages":["x"]}                               | pages[0] | объект страницы
          {"title":"А","pages":[{"elements":["x"]}]}                | pages[0].elements[0] | объект вопроса
          {"title":"А","locale":"en","pages":[{"elements":[{"type":"text","name":"a"}]}]} | locale | ru
          {"title":"А","triggers":[],"pages":[{"elements":[{"type":"text","name":"a"}]}]} | triggers | Свойства «triggers» здесь нет
          {"title":"А","pages":[{"visibleIf":"{a} notempty","elements":[{"type":"text","name":"a"}]}]} | pages[0].visibleIf | выше нет
          {"title":"А","pages":[{"elements":[{"type":"html","name":"a","html":"x"}]}]} | pages | ни одного вопроса
          """)
  void saysWhatIsWrongWithTheWhole(String definition, String path, String message) {
    // When
    Reading reading = read(definition.strip());
    // Then
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    assertThat(((Reading.Refused) reading).faults())
        .anySatisfy(
            fault -> {
              assertThat(fault.path()).isEqualTo(path.strip());
              assertThat(fault.message()).contains(message.strip());
            });
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    Reading reading =
        read(
            "{\"pages\":[{\"elements\":[{\"type\":\"x\",\"name\":\"\"},{\"type\":\"y\",\"name\":\"b\"}]}]}");
    assertThat(((Reading.Refused) reading).faults()).hasSize(4);
  }

  private static Reading read(String json) {
    return FormReader.read(WireJson.read(json, JsonNode.class));
  }
}
