package ru.shnor.ingestion.original;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM over segments of 1 MiB, so that no more than a segment is in memory and none is given
 * out before its tag was checked. The nonce is 7 random bytes of the file, the number of the
 * segment, and whether it is the last (STREAM, Hoang et al. 2015): segments cannot be swapped, left
 * out or cut off. The name of the file is authenticated with each.
 */
final class SealedFile {

  private static final byte[] MAGIC = "SHNOR1".getBytes(StandardCharsets.US_ASCII);
  private static final int SEGMENT = 1 << 20;
  private static final int PREFIX = 7;
  private static final int TAG_BITS = 128;
  private static final int TAG = TAG_BITS / 8;

  private final SecretKeySpec key;
  private final byte[] name;
  private final SecureRandom random;

  SealedFile(byte[] key, String name, SecureRandom random) {
    this.key = new SecretKeySpec(key, "AES");
    this.name = name.getBytes(StandardCharsets.UTF_8);
    this.random = random;
  }

  void seal(InputStream in, OutputStream sealed) throws IOException {
    DataOutputStream out = new DataOutputStream(sealed);
    byte[] prefix = new byte[PREFIX];
    random.nextBytes(prefix);
    out.write(MAGIC);
    out.write(prefix);
    byte[] segment = in.readNBytes(SEGMENT);
    boolean last = false;
    for (int at = 0; !last; at++) {
      byte[] next = in.readNBytes(SEGMENT);
      last = next.length == 0;
      byte[] bytes = crypt(Cipher.ENCRYPT_MODE, prefix, at, last, segment);
      out.writeInt(bytes.length);
      out.write(bytes);
      segment = next;
    }
    out.flush();
  }

  /**
   * Gives the bytes out.
   *
   * @throws IOException if the file was changed, cut off, or sealed by another key
   */
  void open(InputStream sealed, OutputStream out) throws IOException {
    DataInputStream in = new DataInputStream(sealed);
    byte[] magic = in.readNBytes(MAGIC.length);
    byte[] prefix = in.readNBytes(PREFIX);
    if (!Arrays.equals(magic, MAGIC) || prefix.length != PREFIX) {
      throw new IOException("not a sealed file");
    }
    byte[] segment = segment(in);
    boolean last = false;
    for (int at = 0; !last; at++) {
      byte[] next = segment(in);
      last = next.length == 0;
      out.write(crypt(Cipher.DECRYPT_MODE, prefix, at, last, segment));
      segment = next;
    }
    out.flush();
  }

  private static byte[] segment(DataInputStream in) throws IOException {
    int length;
    try {
      length = in.readInt();
    } catch (EOFException e) {
      return new byte[0];
    }
    if (length < TAG || length > SEGMENT + TAG) {
      throw new IOException("segment of %d bytes".formatted(length));
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length != length) {
      throw new IOException("cut off");
    }
    return bytes;
  }

  private byte[] crypt(int mode, byte[] prefix, int at, boolean last, byte[] bytes)
      throws IOException {
    byte[] nonce =
        ByteBuffer.allocate(PREFIX + 5).put(prefix).putInt(at).put((byte) (last ? 1 : 0)).array();
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(name);
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IOException("the file was changed or sealed by another key", e);
    }
  }
}
