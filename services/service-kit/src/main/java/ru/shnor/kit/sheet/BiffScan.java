package ru.shnor.kit.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Walks over the records of an old Excel book before any of them is parsed: its version, whether it
 * is encrypted or has macros, and how much text it holds. A lie about a length ends the walk as
 * damage.
 */
final class BiffScan {

  private static final int BOF = 0x0809;
  private static final int CONTINUE = 0x003C;
  private static final int EOF = 0x000A;
  private static final int FILE_PASS = 0x002F;
  private static final int MACROS = 0x00D3;
  private static final int STRINGS = 0x00FC;
  private static final int BIFF8 = 0x0600;
  private static final int EXCEL_4_MACRO = 0x0040;
  private static final int LONGEST_RECORD = 8224;

  private final SheetLimits limits;
  private final ReadingTime time;
  private boolean first = true;
  private int before;
  private long stringBytes;

  BiffScan(SheetLimits limits, ReadingTime time) {
    this.limits = limits;
    this.time = time;
  }

  /**
   * Looks through the stream of a workbook.
   *
   * @throws UnreadableFile if it must not be parsed
   */
  void check(InputStream in) throws IOException {
    byte[] head = new byte[4];
    while (true) {
      int n = in.readNBytes(head, 0, head.length);
      int id = n == head.length ? word(head, 0) : 0;
      if (n < head.length || (id == 0 && word(head, 2) == 0)) {
        break; // the stream is filled up with zeros
      }
      time.check();
      record(id, word(head, 2), in);
    }
    if (first) {
      throw UnreadableFile.damaged("книга пуста");
    }
  }

  private void record(int id, int length, InputStream in) throws IOException {
    if (length > LONGEST_RECORD) {
      throw UnreadableFile.damaged("запись книги длиннее возможного");
    }
    byte[] body = in.readNBytes(Math.min(length, 8));
    try {
      in.skipNBytes(length - (long) body.length);
    } catch (EOFException e) {
      throw UnreadableFile.damaged("книга обрывается", e);
    }
    if (body.length < Math.min(length, 8)) {
      throw UnreadableFile.damaged("книга обрывается");
    }
    if (first && id != BOF) {
      throw XlsReader.tooOld();
    }
    first = false;
    switch (id) {
      case BOF -> begin(body);
      case FILE_PASS -> throw XlsReader.encrypted();
      case MACROS -> throw UnreadableFile.dangerous("MACROS", "В книге есть макросы");
      case STRINGS -> strings(body, length);
      case CONTINUE -> stringBytes += before == STRINGS ? length : 0;
      case EOF -> before = EOF;
      default -> {}
    }
    before = id == CONTINUE ? before : id;
    if (stringBytes > limits.sharedStringBytes()) {
      throw UnreadableFile.tooLarge("В книге слишком много текста");
    }
  }

  private static void begin(byte[] body) {
    if (body.length < 4) {
      throw UnreadableFile.damaged("начало листа не прочитано");
    }
    if (word(body, 0) != BIFF8) {
      throw XlsReader.tooOld();
    }
    if (word(body, 2) == EXCEL_4_MACRO) {
      throw UnreadableFile.dangerous("MACROS", "В книге есть лист макросов");
    }
  }

  private void strings(byte[] body, int length) {
    long unique = body.length < 8 ? 0 : word(body, 4) | ((long) word(body, 6) << 16);
    if (unique > limits.sharedStrings()) {
      throw UnreadableFile.tooLarge("В книге слишком много разного текста");
    }
    stringBytes += length;
  }

  private static int word(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) | ((bytes[at + 1] & 0xFF) << 8);
  }
}
