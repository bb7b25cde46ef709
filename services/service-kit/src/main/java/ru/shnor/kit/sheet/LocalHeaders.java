package ru.shnor.kit.sheet;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Compares what stands before and behind each entry with the central directory. A program that
 * believes the one and a guard that believes the other see two different workbooks. Format: PKWARE
 * APPNOTE 6.3, sections 4.3.7, 4.3.9 and 4.5.3.
 */
final class LocalHeaders {

  private static final int SIGNATURE = 0x04034b50;
  private static final int DESCRIPTOR_SIGNATURE = 0x08074b50;
  private static final int SIZE = 30;
  private static final int DESCRIPTOR_SIZE = 24;
  private static final long IN_ZIP64 = 0xFFFFFFFFL;
  private static final int ZIP64 = 1;

  private LocalHeaders() {}

  static void check(RandomAccessFile in, List<ZipDirectory.Entry> entries, long directoryStart)
      throws IOException {
    List<ZipDirectory.Entry> byPlace = new ArrayList<>(entries);
    byPlace.sort(Comparator.comparingLong(ZipDirectory.Entry::offset));
    for (int i = 0; i < byPlace.size(); i++) {
      long next = i + 1 < byPlace.size() ? byPlace.get(i + 1).offset() : directoryStart;
      check(in, byPlace.get(i), next);
    }
  }

  private static void check(RandomAccessFile in, ZipDirectory.Entry entry, long next)
      throws IOException {
    if (entry.compressed() == IN_ZIP64
        || entry.inflated() == IN_ZIP64
        || entry.offset() + SIZE + entry.compressed() > next) {
      throw overlap();
    }
    ByteBuffer header = bytes(in, entry.offset(), SIZE);
    byte[] name = new byte[Short.toUnsignedInt(header.getShort(26))];
    int extra = Short.toUnsignedInt(header.getShort(28));
    long data = entry.offset() + SIZE + name.length + extra;
    if (header.getInt(0) != SIGNATURE) {
      throw UnreadableFile.damaged("архив книги испорчен");
    }
    if (data + entry.compressed() > next) {
      throw overlap();
    }
    in.readFully(name);
    boolean same =
        new String(name, StandardCharsets.UTF_8).equals(entry.name())
            && Short.toUnsignedInt(header.getShort(8)) == entry.method();
    long compressed = Integer.toUnsignedLong(header.getInt(18));
    long inflated = Integer.toUnsignedLong(header.getInt(22));
    if (compressed == IN_ZIP64 || inflated == IN_ZIP64) {
      long[] wide = wide(bytes(in, data - extra, extra));
      inflated = wide[0];
      compressed = wide[1];
    }
    boolean later = entry.described() && compressed == 0;
    boolean sizes =
        later
            ? descriptorAgrees(in, entry, data + entry.compressed(), next)
            : compressed == entry.compressed() && inflated == entry.inflated();
    if (!same || !sizes) {
      throw ZipDirectory.lies("Части архива книги описаны в нём по-разному");
    }
  }

  /** Inflated and compressed size of the ZIP64 field, zeros if there is none. */
  private static long[] wide(ByteBuffer extra) {
    int at = 0;
    while (at + 4 <= extra.limit()) {
      int size = Short.toUnsignedInt(extra.getShort(at + 2));
      if (Short.toUnsignedInt(extra.getShort(at)) == ZIP64
          && size >= 16
          && at + 20 <= extra.limit()) {
        return new long[] {extra.getLong(at + 4), extra.getLong(at + 12)};
      }
      at += 4 + size;
    }
    return new long[] {-1, -1};
  }

  /** The signature is optional and the sizes have four or eight bytes. */
  private static boolean descriptorAgrees(
      RandomAccessFile in, ZipDirectory.Entry entry, long at, long next) throws IOException {
    if (entry.compressed() == 0 && at == next) {
      return true;
    }
    int there = (int) Math.min(DESCRIPTOR_SIZE, next - at);
    ByteBuffer found = ByteBuffer.allocate(DESCRIPTOR_SIZE).order(ByteOrder.LITTLE_ENDIAN);
    found.put(bytes(in, at, there)).clear();
    int start = found.getInt(0) == DESCRIPTOR_SIGNATURE ? 4 : 0;
    boolean crc = Integer.toUnsignedLong(found.getInt(start)) == entry.crc();
    boolean narrow =
        Integer.toUnsignedLong(found.getInt(start + 4)) == entry.compressed()
            && Integer.toUnsignedLong(found.getInt(start + 8)) == entry.inflated();
    boolean wide =
        found.getLong(start + 4) == entry.compressed()
            && found.getLong(start + 12) == entry.inflated();
    return crc && (narrow || wide);
  }

  private static ByteBuffer bytes(RandomAccessFile in, long at, int count) throws IOException {
    byte[] bytes = new byte[count];
    in.seek(at);
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static UnreadableFile overlap() {
    return ZipDirectory.lies("Части архива книги накладываются друг на друга");
  }
}
