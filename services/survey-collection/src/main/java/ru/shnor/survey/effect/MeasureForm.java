package ru.shnor.survey.effect;

import java.util.List;
import ru.shnor.wire.event.MeasureState;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A questionnaire on measures: how much each helped, what stood in the way, what is needed. */
final class MeasureForm {

  /** Name of the question with a row per measure. */
  static final String QUESTION = "measures";

  /** Code of the column of those who did not take part; it is in no mean. */
  static final int NOT_THERE = 9;

  private static final int LONGEST_TITLE = 300;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private MeasureForm() {}

  /**
   * The code of a measure's row, such as {@code m2_4_10}: a dot would separate a row in conditions.
   */
  static String code(MeasureState measure) {
    return "m%d_%s"
        .formatted(measure.annex(), measure.number().replaceAll("[^\\p{L}\\p{Nd}]+", "_"));
  }

  /** The definition, SurveyJS JSON in the subset. */
  static ObjectNode of(int year, List<MeasureState> measures) {
    ObjectNode root = NODES.objectNode();
    root.put("title", "Какие меры помогли школе, %d год".formatted(year)).put("locale", "ru");
    ObjectNode page = root.putArray("pages").addObject().put("name", "measures");
    ArrayNode elements = page.putArray("elements");
    elements
        .addObject()
        .put("type", "html")
        .put("name", "about")
        .put("html", "Оцените только то, в чём участвовали сами. Ответы не связаны с вами.");
    ObjectNode matrix =
        elements
            .addObject()
            .put("type", "matrix")
            .put("name", QUESTION)
            .put("title", "Насколько помогла мера")
            .put("isAllRowRequired", true);
    ArrayNode columns = matrix.putArray("columns");
    column(columns, 1, "не помогла");
    column(columns, 2, "скорее не помогла");
    column(columns, 3, "скорее помогла");
    column(columns, 4, "помогла");
    column(columns, NOT_THERE, "не участвовали");
    ArrayNode rows = matrix.putArray("rows");
    for (MeasureState measure : measures) {
      String title = measure.title().strip();
      rows.addObject()
          .put("value", code(measure))
          .put(
              "text",
              title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "…" : title);
    }
    comment(elements, "obstacles", "Что мешало мерам подействовать?");
    comment(elements, "needs", "Какой помощи не хватило?");
    return root;
  }

  private static void column(ArrayNode columns, int value, String text) {
    columns.addObject().put("value", value).put("text", text);
  }

  private static void comment(ArrayNode elements, String name, String title) {
    elements
        .addObject()
        .put("type", "comment")
        .put("name", name)
        .put("title", title)
        .put("maxLength", 2000);
  }
}
