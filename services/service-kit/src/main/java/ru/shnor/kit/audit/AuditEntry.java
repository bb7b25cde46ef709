package ru.shnor.kit.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One line of the audit.
 *
 * @param number 1, 2, 3 … without gaps
 * @param at ISO 8601 instant
 * @param before hash of the entry before, 64 zeros for the first
 * @param hash SHA-256 over all other parts
 */
public record AuditEntry(
    long number,
    String at,
    String who,
    String method,
    String path,
    int status,
    String before,
    String hash) {

  static final String START = "0".repeat(64);

  static AuditEntry after(
      long number, String before, String at, String who, String method, String path, int status) {
    return new AuditEntry(
        number,
        at,
        who,
        method,
        path,
        status,
        before,
        hash(number, before, at, who, method, path, status));
  }

  /** Whether nothing in this entry was edited and it follows the one before. */
  boolean follows(long numberBefore, String hashBefore) {
    return number == numberBefore + 1
        && before.equals(hashBefore)
        && hash.equals(hash(number, before, at, who, method, path, status));
  }

  private static String hash(
      long number, String before, String at, String who, String method, String path, int status) {
    String text =
        String.join("\n", Long.toString(number), before, at, who, method, path, "" + status);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
