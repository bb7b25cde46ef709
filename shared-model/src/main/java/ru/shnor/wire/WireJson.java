package ru.shnor.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * The one JSON form of an event body: UTF-8, properties in the order of the record, no nulls, dates
 * in ISO 8601. Unknown properties are accepted (a newer producer may add), wrong types, duplicate
 * keys, trailing text and nesting deeper than 64 are refused.
 */
public final class WireJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(64).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .withCoercionConfig(
              LogicalType.Textual,
              config ->
                  config
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  private WireJson() {}

  /** The bytes of an event body; the same value always gives the same bytes. */
  public static byte[] bytes(Object body) {
    return MAPPER.writeValueAsBytes(body);
  }

  /** The same as {@link #bytes} as text. */
  public static String text(Object body) {
    return new String(bytes(body), StandardCharsets.UTF_8);
  }

  /**
   * Reads an event body.
   *
   * @throws MalformedEvent if the bytes are not JSON of this type
   */
  public static <T> T read(byte[] bytes, Class<T> type) {
    try {
      T body = MAPPER.readValue(bytes, type);
      if (body == null) {
        throw new MalformedEvent("the body is JSON null, not " + type.getSimpleName());
      }
      return body;
    } catch (JacksonException e) {
      throw new MalformedEvent(
          "not %s: %s".formatted(type.getSimpleName(), e.getOriginalMessage()), e);
    }
  }

  /** Reads a body from text, see {@link #read(byte[], Class)}. */
  public static <T> T read(String text, Class<T> type) {
    return read(text.getBytes(StandardCharsets.UTF_8), type);
  }
}
