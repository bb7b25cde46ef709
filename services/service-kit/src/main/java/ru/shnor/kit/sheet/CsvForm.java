package ru.shnor.kit.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How a CSV file is written, found from its bytes.
 *
 * @param mark bytes of the byte-order mark
 * @param separatorLine whether the first line is Excel's {@code sep=;}
 */
record CsvForm(Charset charset, int mark, char separator, boolean separatorLine) {

  static final Charset CP1251 = Charset.forName("windows-1251");
  private static final int SAMPLE_LINES = 20;

  private static final int START = 64 * 1024;

  /** Which of the encodings without a mark a file is written in. */
  private interface Unmarked {
    Charset of(Path file, byte[] start) throws IOException;
  }

  /**
   * @throws UnreadableFile if the bytes are no text
   */
  static CsvForm sniff(Path file) throws IOException {
    return sniff(file, (all, start) -> unmarked(all));
  }

  /**
   * The same, but a file that begins as UTF-8 is not looked through: the reader will see.
   *
   * @throws UnreadableFile if the bytes are no text
   */
  static CsvForm sniffQuickly(Path file) throws IOException {
    return sniff(
        file,
        (all, start) -> TextBytes.beginsAsUtf8(start) ? StandardCharsets.UTF_8 : unmarked(all));
  }

  private static CsvForm sniff(Path file, Unmarked unmarked) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(START);
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
      charset = unmarked.of(file, start);
    }
    String text = new String(start, mark, start.length - mark, charset);
    refuseNoise(text, mark > 0);
    if (text.startsWith("sep=") && text.length() > 4 && ";,\t|".indexOf(text.charAt(4)) >= 0) {
      return new CsvForm(charset, mark, text.charAt(4), true);
    }
    return new CsvForm(charset, mark, separator(text), false);
  }

  private static Charset unmarked(Path file) throws IOException {
    if (TextBytes.utf8(file)) {
      return StandardCharsets.UTF_8;
    }
    if (TextBytes.hasUtf8Words(file)) {
      throw mixedEncodings();
    }
    return MacText.charset(file).orElse(CP1251);
  }

  static UnreadableFile mixedEncodings() {
    return new UnreadableFile(
        "CSV_ENCODING",
        "Файл CSV записан в разных кодировках вперемешку или испорчен.",
        "Откройте исходную таблицу в Excel, сохраните как «Книга Excel (.xlsx)» и загрузите снова.");
  }

  static UnreadableFile noText() {
    return new UnreadableFile(
        "NOT_A_TABLE",
        "Это не таблица Excel и не текст CSV.",
        "Загрузите выгрузку в формате .xlsx или .csv.");
  }

  /** One character may be cut in two by the end of what was read. */
  private static void refuseNoise(String text, boolean marked) {
    long strange = text.chars().filter(c -> c < 32 && "\n\r\t".indexOf(c) < 0).count();
    long undecoded = text.chars().filter(c -> c == 0xFFFD).count();
    if (text.indexOf('\0') >= 0
        || (strange + (marked ? 0 : undecoded)) * 50 > text.length()
        || text.strip().length() < 2) {
      throw noText();
    }
    if (marked && undecoded > 1) {
      throw mixedEncodings();
    }
  }

  /**
   * The separator that comes equally often in most lines of the beginning, counted outside quotes.
   * The number of all is no guide: a list of orders has more commas in its texts than columns.
   */
  private static char separator(String text) {
    char best = ';';
    long most = 0;
    for (char candidate : new char[] {';', '\t', ','}) {
      List<Integer> counts = perLine(text, candidate);
      long agreeing =
          counts.stream()
              .filter(count -> count > 0)
              .mapToLong(count -> Collections.frequency(counts, count))
              .max()
              .orElse(0);
      if (agreeing > most) {
        most = agreeing;
        best = candidate;
      }
    }
    return best;
  }

  private static List<Integer> perLine(String text, char candidate) {
    List<Integer> counts = new ArrayList<>();
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length() && counts.size() < SAMPLE_LINES; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == candidate) {
        count++;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        counts.add(count);
        count = 0;
      }
    }
    counts.add(count);
    return counts;
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
