package ru.shnor.stack.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/**
 * The RS256 key the tokens are signed with; kept, so that a token outlives a restart of the issuer.
 */
final class SigningKey {

  private SigningKey() {}

  static RSAKey keptIn(Path folder) {
    Path file = folder.resolve("key.jwk");
    try {
      if (Files.exists(file)) {
        return RSAKey.parse(Files.readString(file));
      }
      Files.createDirectories(folder);
      RSAKey key =
          new RSAKeyGenerator(2048)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .keyIDFromThumbprint(true)
              .generate();
      write(file, key);
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException("The key in %s is no RSA key".formatted(file), e);
    }
  }

  private static void write(Path file, RSAKey key) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, key.toJSONString());
  }
}
