package ru.shnor.stack.client;

import tools.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param status of HTTP
 * @param body JSON; a missing node where there was none
 */
public record Answer(int status, JsonNode body) {

  public boolean isOk() {
    return status >= 200 && status < 300;
  }

  /** Code of a problem document, else empty. */
  public String code() {
    return body.path("code").asString("");
  }

  /** What a problem document tells people, in Russian. */
  public String told() {
    String detail = body.path("detail").asString("");
    String title = body.path("title").asString("");
    String text = detail.isBlank() ? title : detail;
    return text.isBlank() ? "ответ %d".formatted(status) : text;
  }
}
