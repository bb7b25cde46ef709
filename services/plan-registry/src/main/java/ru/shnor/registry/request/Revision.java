package ru.shnor.registry.request;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.shnor.kit.problem.Refusal;

/** The revision of a thing as {@code ETag} and {@code If-Match}. */
public final class Revision {

  private static final Pattern TAG = Pattern.compile("\\s*\"([0-9]{1,18})\"\\s*");

  private Revision() {}

  public static String tag(long revision) {
    return "\"" + revision + "\"";
  }

  /**
   * The revision an edit was made on.
   *
   * @throws Refusal 400 if the header is absent or no tag of ours
   */
  public static long ofMatch(String header) {
    Matcher matcher = TAG.matcher(header);
    if (!matcher.matches()) {
      throw Refusal.badRequest(
          "Нужен заголовок If-Match со значением ETag, полученным при чтении: без него правка могла бы"
              + " затереть чужую.");
    }
    return Long.parseLong(matcher.group(1));
  }
}
