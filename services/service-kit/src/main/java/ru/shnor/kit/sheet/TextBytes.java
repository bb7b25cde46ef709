package ru.shnor.kit.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which of the two encodings without a mark a whole text file is written in. */
final class TextBytes {

  private static final int PIECE = 64 * 1024;

  /** Cyrillic letters of UTF-8 in a row that no word of CP1251 can be. */
  private static final int SURE = 3;

  private TextBytes() {}

  /** The first kilobytes of a CP1251 file may be plain ASCII, so the whole file is looked at. */
  static boolean utf8(Path file) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer buffer = ByteBuffer.allocate(PIECE);
    CharBuffer out = CharBuffer.allocate(PIECE);
    try (InputStream in = Files.newInputStream(file)) {
      while (true) {
        int n = in.read(buffer.array(), buffer.position(), buffer.remaining());
        buffer.position(buffer.position() + Math.max(n, 0)).flip();
        CoderResult result = decoder.decode(buffer, out, n < 0);
        if (result.isError()) {
          return false;
        }
        if (n < 0) {
          return !buffer.hasRemaining();
        }
        out.clear();
        buffer.compact();
      }
    }
  }

  /** Whether the beginning of a file is UTF-8; its last character may be cut. */
  static boolean beginsAsUtf8(byte[] start) {
    ByteBuffer buffer = ByteBuffer.wrap(start);
    CharBuffer out = CharBuffer.allocate(start.length + 1);
    return !StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(buffer, out, false)
        .isError();
  }

  /**
   * Whether a file that is not UTF-8 as a whole has words of it: somebody has pasted one file
   * behind another.
   */
  static boolean hasUtf8Words(Path file) throws IOException {
    byte[] piece = new byte[PIECE];
    int letters = 0;
    boolean lead = false;
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        for (int i = 0; i < n; i++) {
          int b = piece[i] & 0xFF;
          if (lead && b >= 0x80 && b <= 0xBF) {
            lead = false;
            letters++;
            if (letters == SURE) {
              return true;
            }
          } else if (!lead && (b == 0xD0 || b == 0xD1)) {
            lead = true;
          } else {
            lead = b == 0xD0 || b == 0xD1;
            letters = 0;
          }
        }
      }
    }
    return false;
  }
}
