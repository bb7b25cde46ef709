package ru.shnor.ingestion.objectivity.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import ru.shnor.wire.WireJson;

class ControlSampleTest {

  private static final ControlSample.Wish WISH = wish(20260415, 10, Allocation.PROPORTIONAL);

  private static ControlSample.Wish wish(long seed, int size, Allocation rule) {
    return new ControlSample.Wish(seed, size, rule, 0, "", "");
  }

  private static List<Frame.School> schools(int count) {
    List<Frame.School> schools = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      schools.add(
          new Frame.School(
              "s38%04d".formatted(i),
              "reg38_m00" + i % 3,
              10 + 7 * (i % 9),
              i % 4 != 0,
              i % 4 == 0));
    }
    return schools;
  }

  private static ControlSample draw(List<Frame.School> schools, ControlSample.Wish wish) {
    return ControlSample.draw(new Frame(2026, 2025, schools), wish, "2026-03-01T00:00:00Z", "me");
  }

  @Test
  void sameSeedAndFrameAreTheSameSampleToTheByte() {
    // Given
    List<Frame.School> shuffled = new ArrayList<>(schools(60));
    Collections.shuffle(shuffled, new Random(1));
    // When
    byte[] one = WireJson.bytes(draw(schools(60), WISH));
    byte[] other = WireJson.bytes(draw(shuffled, WISH));
    // Then
    assertThat(other).isEqualTo(one);
  }

  @Test
  void anotherSeedFrameOrRuleIsAnotherSample() {
    String id = draw(schools(60), WISH).sampleId();
    assertThat(draw(schools(60), wish(1, 10, Allocation.PROPORTIONAL)).sampleId()).isNotEqualTo(id);
    assertThat(draw(schools(59), WISH).sampleId()).isNotEqualTo(id);
    assertThat(draw(schools(60), wish(20260415, 10, Allocation.AT_LEAST_ONE)).sampleId())
        .isNotEqualTo(id);
  }

  @Test
  void theFrameIsWhatItsCanonicalTextSays() throws NoSuchAlgorithmException {
    // Given
    Frame frame =
        new Frame(
            2026,
            2025,
            List.of(
                new Frame.School("s2", "m", 0, false, true),
                new Frame.School("s1", "m", 49, true, true)));
    // Then
    assertThat(frame.text())
        .isEqualTo("shnor-frame-1|2026|2025\ns1|m|MEDIUM|LIST,SCREENING\ns2|m|UNKNOWN|SCREENING");
    assertThat(frame.hash()).isEqualTo(sha256(frame.text()));
  }

  @Test
  void ofEachStratumThoseWithTheLowestHashAreDrawn() throws NoSuchAlgorithmException {
    // Given
    List<Frame.School> schools = schools(60);
    ControlSample sample = draw(schools, WISH);
    // When
    List<String> expected = new ArrayList<>();
    for (ControlSample.Stratum stratum : sample.strata()) {
      TreeMap<String, String> ranks = new TreeMap<>();
      for (Frame.School one : schools) {
        if (one.municipalityId().equals(stratum.municipalityId()) && one.size() == stratum.size()) {
          ranks.put(sha256("shnor-sample-1|20260415|" + one.schoolId()), one.schoolId());
        }
      }
      expected.addAll(ranks.values().stream().limit(stratum.drawn()).toList());
    }
    // Then
    assertThat(sample.drawn()).isEqualTo(expected).hasSize(10);
    assertThat(sample.sampleHash()).isEqualTo(sha256(String.join("\n", expected)));
  }

  @Test
  void everySchoolOfAStratumIsAsLikelyAsTheOthers() {
    // Given one stratum of ten, of which three are drawn
    List<Frame.School> schools = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      schools.add(new Frame.School("s38000" + i, "m", 30, true, false));
    }
    Map<String, Integer> drawn = new HashMap<>();
    int times = 4_000;
    // When
    for (int seed = 0; seed < times; seed++) {
      draw(schools, wish(seed, 3, Allocation.PROPORTIONAL))
          .drawn()
          .forEach(one -> drawn.merge(one, 1, Integer::sum));
    }
    // Then each within five standard errors of 30 %
    double error = Math.sqrt(times * 0.3 * 0.7);
    assertThat(drawn).hasSize(10);
    assertThat(drawn.values())
        .allSatisfy(one -> assertThat(one - 0.3 * times).isBetween(-5 * error, 5 * error));
  }

  @Test
  void proportionalSharesGoToTheLargestRemainders() {
    // 4 of 5 + 3 + 2: quotas 2, 1.2, 0.8
    assertThat(Allocation.PROPORTIONAL.share(new TreeMap<>(Map.of("a", 5, "b", 3, "c", 2)), 4))
        .isEqualTo(Map.of("a", 2, "b", 1, "c", 1));
    // one for each, then 2 of 4 + 2 + 1: quotas 8/7, 4/7, 2/7
    assertThat(Allocation.AT_LEAST_ONE.share(new TreeMap<>(Map.of("a", 5, "b", 3, "c", 2)), 5))
        .isEqualTo(Map.of("a", 2, "b", 2, "c", 1));
  }

  @Test
  void sharesSumToTheSizeAndNoneExceedsItsStratum() {
    long seed = 20261125;
    System.out.println("seed " + seed);
    SplittableRandom random = new SplittableRandom(seed);
    for (int time = 0; time < 2_000; time++) {
      SortedMap<String, Integer> strata = new TreeMap<>();
      int count = 1 + random.nextInt(12);
      for (int i = 0; i < count; i++) {
        strata.put("k" + i, 1 + random.nextInt(20));
      }
      int all = strata.values().stream().mapToInt(Integer::intValue).sum();
      int size = 1 + random.nextInt(all + 10);
      for (Allocation rule : Allocation.values()) {
        SortedMap<String, Integer> shares = rule.share(strata, size);
        assertThat(shares.values().stream().mapToInt(Integer::intValue).sum())
            .isEqualTo(Math.min(size, all));
        strata.forEach((key, schools) -> assertThat(shares.get(key)).isBetween(0, schools));
      }
    }
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
