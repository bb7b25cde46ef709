package ru.shnor.ingestion.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SealedFileTest {

  private static final byte[] KEY = new byte[32];

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new SplittableRandom(length).nextBytes(bytes);
    return bytes;
  }

  private static SealedFile file(byte[] key, String name) {
    return new SealedFile(key, name, new SecureRandom());
  }

  private static byte[] sealed(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file(KEY, "u1").seal(new ByteArrayInputStream(plain), out);
    return out.toByteArray();
  }

  private static byte[] opened(SealedFile file, byte[] sealed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.open(new ByteArrayInputStream(sealed), out);
    return out.toByteArray();
  }

  @Test
  void bytesOfAnyLengthComeBack() throws IOException {
    for (int length : new int[] {0, 1, 1 << 20, (1 << 20) + 1, 5 << 19}) {
      assertThat(opened(file(KEY, "u1"), sealed(bytes(length)))).isEqualTo(bytes(length));
    }
  }

  @Test
  void sameBytesAreNeverSealedAlike() throws IOException {
    assertThat(sealed(bytes(100))).isNotEqualTo(sealed(bytes(100)));
  }

  @Test
  void anotherKeyOrNameOrAChangedOrShortenedFileIsRefused() throws IOException {
    byte[] sealed = sealed(bytes(3 << 20));
    byte[] otherKey = new byte[32];
    otherKey[0] = 1;
    byte[] changed = sealed.clone();
    changed[sealed.length / 2] ^= 1;
    byte[] cut = Arrays.copyOf(sealed, 13 + 2 * ((1 << 20) + 20));
    assertThatThrownBy(() -> opened(file(otherKey, "u1"), sealed)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> opened(file(KEY, "u2"), sealed)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> opened(file(KEY, "u1"), changed)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> opened(file(KEY, "u1"), cut)).isInstanceOf(IOException.class);
  }
}
