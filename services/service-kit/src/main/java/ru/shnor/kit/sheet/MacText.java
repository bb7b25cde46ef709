package ru.shnor.kit.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Text saved on an old Macintosh: lines end with a bare CR, and letters beyond ASCII are those of
 * Mac Roman or Mac Cyrillic. Where lines end otherwise nothing is guessed.
 */
final class MacText {

  private static final int PIECE = 64 * 1024;

  private long carriageReturns;
  private long lineFeeds;
  private long accents;
  private long macCapitals;
  private long windowsCapitals;
  private long words;
  private int before;
  private int beforeThat;

  private MacText() {}

  /**
   * The encoding, for a file that is not UTF-8.
   *
   * @return empty if the file is none of a Macintosh
   */
  static Optional<Charset> charset(Path file) throws IOException {
    MacText text = new MacText();
    byte[] piece = new byte[PIECE];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        for (int i = 0; i < n; i++) {
          text.add(piece[i] & 0xFF);
        }
      }
    }
    text.add('\r');
    return text.verdict();
  }

  private void add(int b) {
    carriageReturns += b == '\r' ? 1 : 0;
    lineFeeds += b == '\n' ? 1 : 0;
    boolean alone = before >= 0x80 && beforeThat < 0x80 && b < 0x80;
    if (alone && (isLatin(beforeThat) || isLatin(b))) {
      accents++;
    }
    if (before >= 0x80 && beforeThat >= 0x80) {
      words++;
    }
    if (b >= 0xE0 && beforeThat < 0x80) {
      macCapitals += before >= 0x80 && before <= 0x9F ? 1 : 0;
      windowsCapitals += before >= 0xC0 && before <= 0xDF ? 1 : 0;
    }
    beforeThat = before;
    before = b;
  }

  private static boolean isLatin(int b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }

  private Optional<Charset> verdict() {
    if (lineFeeds > 0 || carriageReturns < 2) {
      return Optional.empty();
    }
    if (accents > 0 && words == 0) {
      return Optional.of(Charset.forName("x-MacRoman"));
    }
    return words > 0 && macCapitals > windowsCapitals
        ? Optional.of(Charset.forName("x-MacCyrillic"))
        : Optional.empty();
  }
}
