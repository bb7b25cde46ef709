package ru.shnor.kit.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a CSV file is written, found from its bytes.
 *
 * @param mark bytes of the byte-order mark
 * @param separatorLine whether the first line is Excel's {@code sep=;}
 */
record CsvForm(Charset charset, int mark, char separator, boolean separatorLine) {

  private static final Charset CP1251 = Charset.forName("windows-1251");
  private static final int SAMPLE_LINES = 20;

  /**
   * @throws UnreadableFile if the bytes are no text
   */
  static CsvForm sniff(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(64 * 1024);
    }
    int mark = 0;
    Charset charset;
    if (starts(start, 0xEF, 0xBB, 0xBF)) {
      mark = 3;
      charset = StandardCharsets.UTF_8;
    } else if (starts(start, 0xFF, 0xFE)) {
      mark = 2;
      charset = StandardCharsets.UTF_16LE;
    } else if (starts(start, 0xFE, 0xFF)) {
      mark = 2;
      charset = StandardCharsets.UTF_16BE;
    } else {
      charset = utf8(file) ? StandardCharsets.UTF_8 : CP1251;
    }
    String text = new String(start, mark, start.length - mark, charset);
    refuseNoise(text);
    if (text.startsWith("sep=") && text.length() > 4) {
      return new CsvForm(charset, mark, text.charAt(4), true);
    }
    return new CsvForm(charset, mark, separator(text), false);
  }

  /**
   * Whether the whole file is valid UTF-8; the first kilobytes of a CP1251 file may be plain ASCII.
   */
  private static boolean utf8(Path file) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    byte[] bytes = new byte[64 * 1024];
    CharBuffer out = CharBuffer.allocate(bytes.length);
    int kept = 0;
    try (InputStream in = Files.newInputStream(file)) {
      while (true) {
        int n = in.read(bytes, kept, bytes.length - kept);
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, kept + Math.max(n, 0));
        CoderResult result = decoder.decode(buffer, out, n < 0);
        if (result.isError()) {
          return false;
        }
        if (n < 0) {
          return true;
        }
        out.clear();
        kept = buffer.remaining();
        buffer.compact();
      }
    }
  }

  private static void refuseNoise(String text) {
    long strange =
        text.chars()
            .filter(c -> (c < 32 && c != '\n' && c != '\r' && c != '\t') || c == 0xFFFD)
            .count();
    if (text.indexOf('\0') >= 0 || strange * 50 > text.length() || text.strip().length() < 2) {
      throw new UnreadableFile(
          "NOT_A_TABLE",
          "Это не таблица Excel и не текст CSV.",
          "Загрузите выгрузку в формате .xlsx или .csv.");
    }
  }

  /** The separator that most lines of the beginning agree on, counted outside quotes. */
  private static char separator(String text) {
    char best = ';';
    long most = 0;
    for (char candidate : new char[] {';', '\t', ','}) {
      long count = 0;
      int lines = 0;
      boolean quoted = false;
      for (int i = 0; i < text.length() && lines < SAMPLE_LINES; i++) {
        char c = text.charAt(i);
        if (c == '"') {
          quoted = !quoted;
        } else if (!quoted && c == candidate) {
          count++;
        } else if (c == '\n' || c == '\r') {
          lines++;
        }
      }
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private static boolean starts(byte[] bytes, int... expected) {
    if (bytes.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
