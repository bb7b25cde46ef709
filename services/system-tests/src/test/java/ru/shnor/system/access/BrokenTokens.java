package ru.shnor.system.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tokens that are nearly good: each would be accepted but for one thing. */
final class BrokenTokens {

  private final String issuer;
  private final RSAKey key;

  /**
   * @param folder the stack's folder; the issuer's private key in it lets everything but the one
   *     broken thing be true
   */
  BrokenTokens(String issuer, Path folder) {
    this.issuer = issuer;
    try {
      this.key = RSAKey.parse(Files.readString(folder.resolve("issuer").resolve("key.jwk")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private JWTClaimsSet.Builder claims() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience("shnor")
        .subject("somebody")
        .claim("name", "Кто-то")
        .claim(
            "roles", List.of("ministry", "assessment-centre", "institute", "monitoring", "school"))
        .claim("territory", List.of("*"))
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(600)));
  }

  /** With nothing broken: shows that the others are refused for their fault alone. */
  String good() {
    return signed(claims().build());
  }

  /** Signed, with everything but a role of ours. */
  String withoutRole() {
    return signed(claims().claim("roles", List.of("offline_access", "MINISTRY")).build());
  }

  /** By what is broken. */
  Map<String, String> all() {
    Instant now = Instant.now();
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("no algorithm", new PlainJWT(claims().build()).serialize());
    tokens.put("another issuer", signed(claims().issuer("https://evil.example").build()));
    tokens.put("another audience", signed(claims().audience("account").build()));
    tokens.put("no audience", signed(claims().audience(List.of()).build()));
    tokens.put(
        "expired", signed(claims().expirationTime(Date.from(now.minusSeconds(120))).build()));
    tokens.put("no expiry", signed(claims().expirationTime(null).build()));
    tokens.put("not yet", signed(claims().notBeforeTime(Date.from(now.plusSeconds(300))).build()));
    tokens.put("no territory", signed(claims().claim("territory", null).build()));
    tokens.put("empty territory", signed(claims().claim("territory", List.of()).build()));
    tokens.put(
        "mixed territory", signed(claims().claim("territory", List.of("*", "s/s380001")).build()));
    tokens.put(
        "two municipalities",
        signed(claims().claim("territory", List.of("m/reg38_m001", "m/reg38_m002")).build()));
    tokens.put("another key", signed(claims().build(), anotherKey(), JWSAlgorithm.RS256));
    tokens.put("public key as a secret", signed(claims().build(), secret(), JWSAlgorithm.HS256));
    tokens.put("signature cut off", good().replaceAll("\\.[^.]*$", "."));
    tokens.put("claims changed", tampered());
    tokens.put("no token at all", "abc");
    return tokens;
  }

  /** The claims of one token under the signature of another. */
  private String tampered() {
    String[] mine = good().split("\\.", -1);
    String[] other = signed(claims().subject("somebody-else").build()).split("\\.", -1);
    return mine[0] + "." + other[1] + "." + mine[2];
  }

  private String signed(JWTClaimsSet claims) {
    try {
      return signed(claims, new RSASSASigner(key), JWSAlgorithm.RS256);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String signed(JWTClaimsSet claims, JWSSigner signer, JWSAlgorithm algorithm) {
    try {
      SignedJWT token =
          new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSSigner anotherKey() {
    try {
      return new RSASSASigner(new RSAKeyGenerator(2048).generate());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private JWSSigner secret() {
    try {
      return new MACSigner(key.toRSAPublicKey().getEncoded());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
