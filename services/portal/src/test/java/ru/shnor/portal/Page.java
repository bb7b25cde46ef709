package ru.shnor.portal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What a browser got. */
record Page(MockHttpServletResponse response) {

  /** Opens an address as somebody with this role; an empty role is nobody. */
  static Page open(MockMvc browser, String address, String role) {
    return of(browser, MockMvcRequestBuilders.get(address), role);
  }

  static Page of(MockMvc browser, AbstractMockHttpServletRequestBuilder<?> request, String role) {
    request.accept("text/html,*/*;q=0.8");
    request.with(
        role.isEmpty() ? SecurityMockMvcRequestPostProcessors.anonymous() : Visitors.with(role));
    try {
      return new Page(browser.perform(request).andReturn().getResponse());
    } catch (Exception e) {
      throw new IllegalStateException("no answer to the browser", e);
    }
  }

  int status() {
    return response.getStatus();
  }

  String header(String name) {
    return String.valueOf(response.getHeader(name));
  }

  String html() {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  /** What a reader sees: no tags, every run of spaces as one. */
  String text() {
    return plain(html());
  }

  /** Texts of all elements of this kind, in order. */
  List<String> all(String element) {
    return Pattern.compile("<" + element + "\\b[^>]*>(.*?)</" + element + ">", Pattern.DOTALL)
        .matcher(html())
        .results()
        .map(MatchResult::group)
        .map(Page::plain)
        .toList();
  }

  /** The part of the page from this text on. */
  String after(String text) {
    int at = html().indexOf(text);
    if (at < 0) {
      throw new AssertionError("'" + text + "' is not in the page");
    }
    return html().substring(at);
  }

  static String plain(String html) {
    return html.replaceAll("(?s)<(script|style)\\b.*?</\\1>", " ")
        .replaceAll("(?s)<[^>]+>", " ")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
        .replaceAll("[\\s\\u00a0\\u202f]+", " ")
        .replaceAll(" (?=[:,.;!)»])|(?<=[«(]) ", "")
        .strip();
  }
}
