package ru.shnor.survey.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A one-time invitation: 128 random bits in 22 letters. It names nobody; whoever has it may answer
 * once.
 */
public record RespondentToken(String text) {

  private static final int BYTES = 16;

  /** A new one. */
  static RespondentToken next(RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new RespondentToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** A token as somebody sent it; empty if it cannot be one. */
  public static Optional<RespondentToken> parse(String text) {
    return text.matches("[A-Za-z0-9_-]{22}")
        ? Optional.of(new RespondentToken(text))
        : Optional.empty();
  }

  /** What is kept of an invitation. */
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return hex(digest.digest(("invitation " + text).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Id of the answer given with this token. The store takes an id once, so a token answers once;
   * the secret is destroyed when the survey closes, and then not even the holder of a token can
   * find the answer given with it.
   */
  public String answerId(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return hex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(bytes);
  }

  /** Never shown by accident. */
  @Override
  public String toString() {
    return "RespondentToken";
  }
}
