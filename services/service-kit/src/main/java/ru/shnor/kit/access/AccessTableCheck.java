package ru.shnor.kit.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A service does not start while one of its endpoints has no rule: an endpoint nobody may call is a
 * mistake.
 */
final class AccessTableCheck implements SmartInitializingSingleton {

  private final AccessTable table;
  private final RequestMappingHandlerMapping mappings;

  AccessTableCheck(AccessTable table, RequestMappingHandlerMapping mappings) {
    this.table = table;
    this.mappings = mappings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> unruled = new ArrayList<>();
    for (RequestMappingInfo info : mappings.getHandlerMethods().keySet()) {
      for (String path : info.getPatternValues()) {
        for (RequestMethod method : info.getMethodsCondition().getMethods()) {
          if (path.startsWith("/api/") && !path.equals("/api/status") && !ruled(method, path)) {
            unruled.add(method + " " + path);
          }
        }
      }
    }
    if (!unruled.isEmpty()) {
      throw new IllegalStateException("endpoints without a rule of access: " + unruled);
    }
  }

  private boolean ruled(RequestMethod method, String path) {
    HttpMethod verb = HttpMethod.valueOf(method.name());
    return table.rules().stream()
            .anyMatch(rule -> rule.method().equals(verb) && matches(rule.pattern(), path))
        || table.open().stream()
            .anyMatch(open -> open.method().equals(verb) && matches(open.pattern(), path));
  }

  private static boolean matches(String pattern, String path) {
    return PathPatternParser.defaultInstance
        .parse(pattern)
        .matches(PathContainer.parsePath(path.replaceAll("[{}]", "")));
  }
}
