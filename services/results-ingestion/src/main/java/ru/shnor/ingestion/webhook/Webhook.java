package ru.shnor.ingestion.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An address that is told.
 *
 * @param secret key of the signatures, known to its owner
 */
record Webhook(String id, String url, String secret, String subject, String by, Instant at) {

  /**
   * Signature of a message.
   *
   * @param timestamp seconds since 1970, so that an old message cannot be sent again for a new one
   * @return {@code sha256=} and HMAC-SHA-256 over {@code <timestamp>.<body>}, hexadecimal
   */
  String signature(long timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] text = (timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "Webhook[id=%s, url=%s]".formatted(id, url);
  }
}
