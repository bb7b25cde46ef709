package ru.shnor.analytics.alert.cause;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import ru.shnor.analytics.alert.rule.AlertRule;
import ru.shnor.wire.event.AlertSeverity;

/**
 * Something to be alerted about, as it is now. Its id depends on the rule and the subject alone, so
 * that the same cause is the same alert whatever its words are.
 *
 * @param subject what it is about, within the rule
 * @param summary may leave the system: no figure about pupils
 * @param municipalityId whose it is; empty for the region
 * @param schoolId whose it is; empty for a municipality or the region
 * @param link page of the portal, from its root
 */
public record Cause(
    String ruleId,
    String kind,
    AlertSeverity severity,
    String subject,
    String title,
    String summary,
    String detail,
    String municipalityId,
    String schoolId,
    String link) {

  private static final int ID_BYTES = 10;

  public Cause {
    if (!link.startsWith("/") || subject.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException(
          "cause of %s: subject '%s', title '%s', link '%s'"
              .formatted(ruleId, subject, title, link));
    }
  }

  /** A cause of the region. */
  public static Cause ofRegion(
      AlertRule rule, String subject, String title, String summary, String link) {
    return new Cause(
        rule.ruleId(),
        rule.kind().name(),
        rule.severity(),
        subject,
        title,
        summary,
        summary,
        "",
        "",
        link);
  }

  /** The same cause of a municipality, or of one of its schools. */
  public Cause in(String municipality, String school) {
    return new Cause(
        ruleId, kind, severity, subject, title, summary, detail, municipality, school, link);
  }

  /** The same cause with words that only those in its scope may read. */
  public Cause withDetail(String words) {
    return new Cause(
        ruleId, kind, severity, subject, title, summary, words, municipalityId, schoolId, link);
  }

  /** {@code a} and 20 hexadecimal digits. */
  public String id() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((ruleId + "\n" + subject).getBytes(StandardCharsets.UTF_8));
      return "a" + HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
