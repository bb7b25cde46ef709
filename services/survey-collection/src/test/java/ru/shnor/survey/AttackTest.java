package ru.shnor.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.survey.load.KeptConnection;
import tools.jackson.databind.JsonNode;

/**
 * Somebody has both databases, and knows in which order people answered: sat behind them, or read
 * the log of a proxy. Answers of forty are known to nobody but their order; the attack asks for
 * which answer is whose.
 */
class AttackTest {

  private static final int PEOPLE = 40;
  private static final long SEED = 20_260_311L;
  private static final Stage STAGE = Stage.start();

  private static final List<String> TOKENS = new ArrayList<>();

  /** What each person, in the order they answered, put into {@code years}. */
  private static final List<Integer> SAID = new ArrayList<>();

  private static final Map<String, JsonNode> ANSWERS = new LinkedHashMap<>();
  private static final Map<String, JsonNode> INVITATIONS = new LinkedHashMap<>();
  private static String survey = "";

  @BeforeAll
  static void everybodyAnswersAndTheDatabasesAreStolen() {
    System.out.println("seed " + SEED);
    survey = STAGE.survey("attack");
    Map<String, Integer> sizes = new LinkedHashMap<>();
    sizes.put("s380001", 14);
    sizes.put("s380002", 4);
    sizes.put("s380003", 22);
    sizes.forEach((school, count) -> TOKENS.addAll(STAGE.invite(survey, school, count)));
    Collections.shuffle(TOKENS, new Random(SEED));
    for (int at = 0; at < PEOPLE; at++) {
      SAID.add(at);
      assertThat(
              STAGE
                  .answer(TOKENS.get(at), "{\"works\":\"yes\",\"years\":%d}".formatted(at))
                  .statusCode())
          .isEqualTo(201);
    }
    STAGE.answers().entries("answers_" + survey, JsonNode.class).each(ANSWERS::put);
    STAGE
        .service()
        .bean(MongoStore.class)
        .documents("invitations", JsonNode.class)
        .all()
        .forEach(one -> INVITATIONS.put(one.id(), one.body()));
  }

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  private static int years(JsonNode answer) {
    return Integer.parseInt(
        answer.at("/values").asString().replaceAll(".*\"years\":(\\d+).*", "$1"));
  }

  /** By chance one of forty would lie at its own place; whoever is right about five knows more. */
  @Test
  void theOrderOfTheDumpIsNotTheOrderOfThePeople() {
    Assumptions.assumeFalse(
        STAGE.stack().store().description().contains("stand-in"),
        "the stand-in keeps the order, and keeps nothing else after a stop");
    // When
    List<Integer> lying = ANSWERS.values().stream().map(AttackTest::years).toList();
    // Then
    assertThat(lying).containsExactlyInAnyOrderElementsOf(SAID);
    assertThat(List.copyOf(ANSWERS.keySet())).isSorted();
    int right = 0;
    for (int at = 0; at < PEOPLE; at++) {
      right += lying.get(at).equals(SAID.get(at)) ? 1 : 0;
    }
    assertThat(right).isLessThan(6);
    assertThat(Math.abs(rankCorrelation(lying))).isLessThan(0.5);
  }

  /** Spearman's, of the place in the dump and the place in time. */
  private static double rankCorrelation(List<Integer> lying) {
    double squares = 0;
    for (int at = 0; at < lying.size(); at++) {
      squares += Math.pow(at - lying.get(at), 2);
    }
    int n = lying.size();
    return 1 - 6 * squares / (n * ((double) n * n - 1));
  }

  @Test
  void neitherSideHasATimeFinerThanTheDay() {
    String both = ANSWERS + " " + INVITATIONS;
    assertThat(both)
        .doesNotContainPattern("\\d{2}:\\d{2}")
        .doesNotContainPattern("\\b1[6-9]\\d{11}\\b");
    assertThat(ANSWERS.values().stream().map(one -> one.at("/day").asString()).distinct())
        .hasSize(1);
  }

  /** Everything found in one database, hashed in every way at hand, is looked for in the other. */
  @Test
  void nothingOfOneSideLeadsToTheOther() throws GeneralSecurityException {
    // Given: the attacker has the two databases, but no token and not the secret of the survey
    TreeSet<String> found = new TreeSet<>(List.of("", survey, "invitation", "answer"));
    INVITATIONS.forEach(
        (id, body) -> {
          found.add(id);
          body.properties().forEach(one -> found.add(one.getValue().asString()));
        });
    TreeSet<String> made = new TreeSet<>(found);
    for (String one : found) {
      made.add(sha(one));
      made.add(sha("invitation " + one));
      made.add(sha("answer " + one));
    }
    for (String key : List.of(survey, "invitation", "answers_" + survey)) {
      for (String id : INVITATIONS.keySet()) {
        made.add(hmac(key, id));
        made.add(hmac(id, key));
      }
    }
    // Then
    assertThat(made).doesNotContainAnyElementsOf(ANSWERS.keySet());
    assertThat(ANSWERS.toString()).doesNotContain(TOKENS).doesNotContain(survey);
    assertThat(INVITATIONS.keySet()).doesNotContainAnyElementsOf(ANSWERS.keySet());
  }

  /** From an address of its own, so that the others are not shut out with it. */
  @Test
  void whoTriesTokensIsMadeToWaitAndNobodyElseIs() throws IOException {
    // Given
    try (KeptConnection attacker =
        new KeptConnection(URI.create(STAGE.service().address()), "127.0.0.3")) {
      // When
      KeptConnection.Answer answer = attacker.send("GET", "/api/form", "A".repeat(22), "");
      int tried = 1;
      while (answer.status() == 404 && tried < 500) {
        answer = attacker.send("GET", "/api/form", "A".repeat(22), "");
        tried++;
      }
      // Then: the stage lets two hundred pass in a minute
      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.head()).containsPattern("retry-after: [1-9]");
      assertThat(tried).isBetween(200, 300);
    }
    assertThat(STAGE.form("B".repeat(22)).statusCode()).isEqualTo(404);
  }

  /** With everything the service has: after closing not even a token's holder finds the answer. */
  @Test
  void afterClosingTheTokensAndBothDatabasesAreNotEnough() throws GeneralSecurityException {
    // When
    STAGE.post("/api/surveys/%s/close".formatted(survey), STAGE.ministry(), "");
    String everything =
        STAGE
            .service()
            .bean(MongoStore.class)
            .documents("surveys", JsonNode.class)
            .find(survey)
            .orElseThrow()
            .body()
            .toString();
    // Then
    TreeSet<String> made = new TreeSet<>();
    for (String token : TOKENS) {
      for (String key : List.of(survey, token, "invitation", sha(token))) {
        made.add(hmac(key, token));
      }
      made.add(sha(token));
      made.add(sha("invitation " + token));
    }
    assertThat(made).doesNotContainAnyElementsOf(ANSWERS.keySet());
    assertThat(everything).contains("\"secret\":\"\"");
    differencing();
  }

  /** Four of s380002 must not come out of m001 less s380001, nor in any other way. */
  private static void differencing() {
    int region = shown("");
    int first = shown("?municipality=reg38_m001");
    int second = shown("?municipality=reg38_m002");
    int one = shown("?school=s380001");
    int two = shown("?school=s380002");
    int three = shown("?school=s380003");
    assertThat(List.of(region, first, second, three)).containsExactly(40, 18, 22, 22);
    // two is too small, and one is hidden with it
    assertThat(List.of(one, two)).containsExactly(0, 0);
  }

  private static int shown(String group) {
    return Stage.json(
            STAGE
                .service()
                .get("/api/surveys/%s/results%s".formatted(survey, group), STAGE.ministry()))
        .at("/questions/0/n")
        .asInt();
  }

  private static String sha(String text) throws GeneralSecurityException {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String hmac(String key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
