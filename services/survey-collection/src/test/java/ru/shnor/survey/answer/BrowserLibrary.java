package ru.shnor.survey.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** The form library that the browser runs, without a browser: the very file that is served. */
final class BrowserLibrary implements AutoCloseable {

  private static final String FILE = "/static/vendor/surveyjs-2.5.38/survey.core.min.js";

  /**
   * Answers are true to the form if the library finds no error and completing the form changes
   * nothing of them: it removes unknown questions, choices and rows, and answers to what is hidden.
   */
  private static final String SCRIPT =
      """
      globalThis.setTimeout = () => 0;
      globalThis.clearTimeout = () => {};
      var model = null;
      function empty(x) {
        return x === null || x === undefined || x === ''
          || (typeof x === 'object' && Object.keys(x).length === 0);
      }
      function sorted(x) {
        if (Array.isArray(x)) return x.map(sorted);
        if (x === null || typeof x !== 'object') return x;
        const out = {};
        Object.keys(x).sort().filter(k => !empty(x[k])).forEach(k => out[k] = sorted(x[k]));
        return out;
      }
      function open(definition) {
        model = new Survey.Model(JSON.parse(definition));
        model.focusOnFirstError = false;
        return model.jsonErrors ? model.jsonErrors.length : 0;
      }
      function accepts(answers) {
        const given = JSON.parse(answers);
        model.clear(true, true);
        model.data = JSON.parse(answers);
        if (!model.validate(false, false)) return false;
        model.clearIncorrectValues(true);
        model.doComplete();
        return JSON.stringify(sorted(model.data)) === JSON.stringify(sorted(given));
      }
      function complete(question, value) {
        model.clear(true, true);
        model.getQuestionByName(question).value = JSON.parse(value);
        if (model.validate(false, false)) model.doComplete();
        return model.state === 'completed' ? JSON.stringify(model.data) : model.state;
      }
      """;

  private final Context context;
  private final Value open;
  private final Value accepts;

  private BrowserLibrary(Context context) {
    this.context = context;
    this.open = context.getBindings("js").getMember("open");
    this.accepts = context.getBindings("js").getMember("accepts");
  }

  static BrowserLibrary load() {
    try (InputStream in = BrowserLibrary.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no " + FILE);
      }
      Context context =
          Context.newBuilder("js")
              .option("engine.WarnInterpreterOnly", "false")
              .out(OutputStream.nullOutputStream())
              .err(OutputStream.nullOutputStream())
              .build();
      String library = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      context.eval(Source.newBuilder("js", library, "survey.core.min.js").build());
      context.eval("js", SCRIPT);
      return new BrowserLibrary(context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes a definition; gives the number of errors the library finds in it. */
  int open(String definition) {
    return open.execute(definition).asInt();
  }

  /** Whether the opened form takes these answers as they are. */
  boolean accepts(String answers) {
    return accepts.execute(answers).asBoolean();
  }

  /** What is left after filling in one question as a person does and completing the form. */
  String complete(String question, String value) {
    return context.getBindings("js").getMember("complete").execute(question, value).asString();
  }

  @Override
  public void close() {
    context.close();
  }
}
