package ru.shnor.kit.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import ru.shnor.kit.access.Role;

/** An issuer of tokens for tests: its keys are served over HTTP, its tokens are signed for real. */
public final class TestTokens implements AutoCloseable {

  private final RSAKey key;
  private final HttpServer server;

  private TestTokens(RSAKey key, HttpServer server) {
    this.key = key;
    this.server = server;
  }

  static TestTokens start() {
    try {
      RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/jwks",
          exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
          });
      server.start();
      return new TestTokens(key, server);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public String jwks() {
    return issuer() + "/jwks";
  }

  /** A token of this role for the whole region. */
  public String of(Role role) {
    return of(role, "*");
  }

  /**
   * A token of this role.
   *
   * @param territory values of the claim: {@code *}, {@code m/<id>} or {@code s/<id>} …
   */
  public String of(Role role, String... territory) {
    return signed(claims(role, territory).build());
  }

  /** Claims of a good token, to be spoilt. */
  public JWTClaimsSet.Builder claims(Role role, String... territory) {
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .audience("shnor")
        .subject("test-" + role.claim())
        .claim("name", "Тест " + role.title())
        .claim("roles", List.of(role.claim()))
        .claim("territory", Arrays.asList(territory))
        .expirationTime(Date.from(Instant.now().plusSeconds(3600)));
  }

  /** These claims under this issuer's signature. */
  public String signed(JWTClaimsSet claims) {
    try {
      SignedJWT token =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
