package ru.shnor.kit.sheet;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The central directory of a ZIP file, read by us because the JDK's reader hides what a hostile
 * archive is recognised by: where entries lie, their mode, and two entries of one name. Format:
 * PKWARE APPNOTE 6.3, sections 4.3.12 and 4.3.16.
 */
final class ZipDirectory {

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int END_SIZE = 22;
  private static final int ENTRY_SIZE = 46;
  private static final int MOST_COMMENT = 65_535;
  private static final int SYMLINK = 0xA000;
  private static final int FILE_TYPE = 0xF000;

  private ZipDirectory() {}

  /**
   * @param crc of the inflated bytes
   * @param compressed bytes in the archive
   * @param offset of the local header
   */
  record Entry(
      String name,
      int flags,
      int method,
      long crc,
      long compressed,
      long inflated,
      long offset,
      int mode) {

    boolean described() {
      return (flags & 8) != 0;
    }

    boolean encrypted() {
      return (flags & 1) != 0;
    }

    boolean symlink() {
      return (mode & FILE_TYPE) == SYMLINK;
    }
  }

  static List<Entry> read(Path file, int mostEntries) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      ByteBuffer end = end(in);
      int count = Short.toUnsignedInt(end.getShort(10));
      long size = Integer.toUnsignedLong(end.getInt(12));
      long start = Integer.toUnsignedLong(end.getInt(16));
      if (count > mostEntries) {
        throw UnreadableFile.dangerous(
            "ARCHIVE_BOMB", "В архиве книги больше %d частей".formatted(mostEntries));
      }
      boolean many =
          end.getShort(4) != 0 || end.getShort(6) != 0 || end.getShort(8) != end.getShort(10);
      // exactly up to its end record: otherwise the JDK would look for the directory elsewhere
      if (many || start + size != endAt(in, end)) {
        throw lies("Оглавление архива книги не сходится с файлом");
      }
      byte[] directory = new byte[Math.toIntExact(size)];
      in.seek(start);
      in.readFully(directory);
      List<Entry> entries = entries(ByteBuffer.wrap(directory).order(ByteOrder.LITTLE_ENDIAN));
      if (entries.size() != count) {
        throw lies("Оглавление архива книги не сходится с файлом");
      }
      LocalHeaders.check(in, entries, start);
      return entries;
    }
  }

  private static ByteBuffer end(RandomAccessFile in) throws IOException {
    int tail = (int) Math.min(in.length(), END_SIZE + MOST_COMMENT);
    byte[] bytes = new byte[tail];
    in.seek(in.length() - tail);
    in.readFully(bytes);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = tail - END_SIZE; at >= 0; at--) {
      // the comment must reach to the end of the file, or the signature stands inside a comment
      if (buffer.getInt(at) == END_SIGNATURE
          && at + END_SIZE + Short.toUnsignedInt(buffer.getShort(at + 20)) == tail) {
        return buffer.slice(at, tail - at).order(ByteOrder.LITTLE_ENDIAN);
      }
    }
    throw UnreadableFile.damaged("оборван, конца архива книги нет");
  }

  private static List<Entry> entries(ByteBuffer directory) {
    List<Entry> entries = new ArrayList<>();
    int at = 0;
    while (at + ENTRY_SIZE <= directory.limit()) {
      if (directory.getInt(at) != ENTRY_SIGNATURE) {
        throw UnreadableFile.damaged("оглавление архива книги испорчено");
      }
      int name = Short.toUnsignedInt(directory.getShort(at + 28));
      int extra = Short.toUnsignedInt(directory.getShort(at + 30));
      int comment = Short.toUnsignedInt(directory.getShort(at + 32));
      if (at + ENTRY_SIZE + name > directory.limit()) {
        throw UnreadableFile.damaged("оглавление архива книги оборвано");
      }
      byte[] nameBytes = new byte[name];
      directory.get(at + ENTRY_SIZE, nameBytes);
      entries.add(
          new Entry(
              new String(nameBytes, StandardCharsets.UTF_8),
              Short.toUnsignedInt(directory.getShort(at + 8)),
              Short.toUnsignedInt(directory.getShort(at + 10)),
              Integer.toUnsignedLong(directory.getInt(at + 16)),
              Integer.toUnsignedLong(directory.getInt(at + 20)),
              Integer.toUnsignedLong(directory.getInt(at + 24)),
              Integer.toUnsignedLong(directory.getInt(at + 42)),
              directory.getInt(at + 38) >>> 16));
      at += ENTRY_SIZE + name + extra + comment;
    }
    return entries;
  }

  private static long endAt(RandomAccessFile in, ByteBuffer end) throws IOException {
    return in.length() - end.limit();
  }

  static UnreadableFile lies(String what) {
    return UnreadableFile.dangerous("ARCHIVE_LIES", what);
  }
}
