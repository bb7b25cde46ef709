package ru.shnor.kit.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes archives field by field, so that every field can lie. */
final class RawZip {

  /** One entry as the central directory and as its local header tell it. */
  static final class Part {
    private final String name;
    private final byte[] packed;
    private final long crc;
    private String localName;
    private int flags;
    private long compressed;
    private long inflated;
    private long localCompressed;
    private long localInflated;
    private byte[] localExtra = new byte[0];
    private byte[] after = new byte[0];
    private int mode;

    /** Index of the entry whose bytes this one claims to be, -1 for its own. */
    private int from = -1;

    private Part(String name, byte[] packed, long crc, long size) {
      this.name = name;
      this.localName = name;
      this.packed = packed;
      this.crc = crc;
      this.compressed = packed.length;
      this.localCompressed = packed.length;
      this.inflated = size;
      this.localInflated = size;
    }

    long compressed() {
      return compressed;
    }

    long inflated() {
      return inflated;
    }

    Part localName(String other) {
      localName = other;
      return this;
    }

    Part mode(int other) {
      mode = other;
      return this;
    }

    Part flags(int other) {
      flags = other;
      return this;
    }

    /** The same lie in both places. */
    Part inflated(long other) {
      inflated = other;
      localInflated = other;
      return this;
    }

    Part centralSizes(long packedSize, long size) {
      compressed = packedSize;
      inflated = size;
      return this;
    }

    Part local(long packedSize, long size, byte[] extra) {
      localCompressed = packedSize;
      localInflated = size;
      localExtra = extra;
      return this;
    }

    Part described(byte[] descriptor) {
      flags |= 8;
      after = descriptor;
      return local(0, 0, new byte[0]);
    }

    Part wrongCrc() {
      return part(name, packed, crc ^ 1, inflated);
    }

    /** Another entry whose bytes are those of the entry of an index. */
    Part again(String other, int index) {
      Part part = part(other, packed, crc, inflated);
      part.from = index;
      return part;
    }

    Part flipped() {
      packed[packed.length / 2] ^= 0x10;
      return this;
    }

    /** Descriptor with the signature and sizes of four bytes. */
    byte[] descriptor(long size) {
      return little(16)
          .putInt(0x08074b50)
          .putInt((int) crc)
          .putInt((int) compressed)
          .putInt((int) size)
          .array();
    }

    /** The field that holds sizes of eight bytes. */
    static byte[] zip64(long size, long packedSize) {
      return little(20)
          .putShort((short) 1)
          .putShort((short) 16)
          .putLong(size)
          .putLong(packedSize)
          .array();
    }
  }

  private final List<Part> parts = new ArrayList<>();

  RawZip with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  RawZip with(String name, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return with(part(name, packed(content), crc.getValue(), content.length));
  }

  RawZip with(Part part) {
    parts.add(part);
    return this;
  }

  /** A part whose content is made while it is packed, for contents larger than the heap. */
  static Part part(String name, byte[] packed, long crc, long size) {
    return new Part(name, packed, crc, size);
  }

  /** Changes the entry of a name. */
  RawZip change(String name, UnaryOperator<Part> change) {
    parts.replaceAll(part -> part.name.equals(name) ? change.apply(part) : part);
    return this;
  }

  Part get(String name) {
    return parts.stream().filter(part -> part.name.equals(name)).findFirst().orElseThrow();
  }

  byte[] bytes() {
    return bytes(new byte[0]);
  }

  /**
   * @param comment stands behind the end record
   */
  byte[] bytes(byte[] comment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> offsets = new ArrayList<>();
    for (Part part : parts) {
      if (part.from >= 0) {
        offsets.add(offsets.get(part.from));
        continue;
      }
      offsets.add(out.size());
      byte[] name = part.localName.getBytes(StandardCharsets.UTF_8);
      out.writeBytes(
          little(30)
              .putInt(0x04034b50)
              .putShort((short) 20)
              .putShort((short) part.flags)
              .putShort((short) 8)
              .putInt(0)
              .putInt((part.flags & 8) == 0 ? (int) part.crc : 0)
              .putInt((int) part.localCompressed)
              .putInt((int) part.localInflated)
              .putShort((short) name.length)
              .putShort((short) part.localExtra.length)
              .array());
      out.writeBytes(name);
      out.writeBytes(part.localExtra);
      out.writeBytes(part.packed);
      out.writeBytes(part.after);
    }
    int start = out.size();
    for (int i = 0; i < parts.size(); i++) {
      out.writeBytes(central(parts.get(i), offsets.get(i)));
    }
    out.writeBytes(
        little(22)
            .putInt(0x06054b50)
            .putInt(0)
            .putShort((short) parts.size())
            .putShort((short) parts.size())
            .putInt(out.size() - start)
            .putInt(start)
            .putShort((short) comment.length)
            .array());
    out.writeBytes(comment);
    return out.toByteArray();
  }

  private static byte[] central(Part part, int offset) {
    byte[] name = part.name.getBytes(StandardCharsets.UTF_8);
    return little(46 + name.length)
        .putInt(0x02014b50)
        .putShort((short) 0x0314)
        .putShort((short) 20)
        .putShort((short) part.flags)
        .putShort((short) 8)
        .putInt(0)
        .putInt((int) part.crc)
        .putInt((int) part.compressed)
        .putInt((int) part.inflated)
        .putShort((short) name.length)
        .putInt(0)
        .putInt(0)
        .putShort((short) 0)
        .putShort((short) part.mode)
        .putInt(offset)
        .put(name)
        .array();
  }

  static byte[] packed(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED, true))) {
      deflate.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
