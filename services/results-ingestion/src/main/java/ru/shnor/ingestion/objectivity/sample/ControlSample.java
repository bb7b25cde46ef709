package ru.shnor.ingestion.objectivity.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sample with everything that made it. Of each stratum those schools are drawn whose {@code
 * SHA-256("shnor-sample-1|<seed>|<schoolId>")} is lowest, so that anybody can check it with any
 * tool, and the order of events or rows does not matter.
 *
 * @param sampleId {@code <year>-<16 hex digits of what made it>}: the same draw is the same sample
 * @param frameHash SHA-256 of the frame's canonical text
 * @param sampleHash SHA-256 of the drawn ids, one a line, in order
 * @param papersUntil ISO date until which schools must keep the papers; empty if not set
 * @param basis document or words
 * @param unregistered schools of the list that the register does not know; they cannot be drawn
 * @param drawnAt ISO 8601 instant
 * @param by subject of who drew it
 */
record ControlSample(
    String sampleId,
    int year,
    int listYear,
    long seed,
    int size,
    Allocation rule,
    String algorithm,
    String frameHash,
    String sampleHash,
    List<Frame.School> frame,
    List<Stratum> strata,
    List<String> drawn,
    int unregistered,
    String papersUntil,
    String basis,
    String drawnAt,
    String by) {

  static final String ALGORITHM = "shnor-sample-1";

  /** A stratum: how many schools it has, and how many of them are drawn. */
  record Stratum(String municipalityId, SizeClass size, int schools, int drawn) {}

  ControlSample {
    frame = List.copyOf(frame);
    strata = List.copyOf(strata);
    drawn = List.copyOf(drawn);
  }

  /** What is asked for. */
  record Wish(
      long seed, int size, Allocation rule, int unregistered, String papersUntil, String basis) {}

  /** Draws; nothing but the frame and the wish decides. */
  static ControlSample draw(Frame frame, Wish wish, String drawnAt, String by) {
    SortedMap<String, List<Frame.School>> strata = frame.strata();
    SortedMap<String, Integer> sizes = new TreeMap<>();
    strata.forEach((key, schools) -> sizes.put(key, schools.size()));
    SortedMap<String, Integer> shares = wish.rule().share(sizes, wish.size());
    List<Stratum> told = new ArrayList<>();
    List<String> drawn = new ArrayList<>();
    strata.forEach(
        (key, schools) -> {
          int share = shares.getOrDefault(key, 0);
          Frame.School any = schools.get(0);
          told.add(new Stratum(any.municipalityId(), any.size(), schools.size(), share));
          schools.stream()
              .map(Frame.School::schoolId)
              .sorted(
                  Comparator.comparing((String id) -> rank(wish.seed(), id))
                      .thenComparing(Comparator.naturalOrder()))
              .limit(share)
              .forEach(drawn::add);
        });
    String frameHash = frame.hash();
    String made =
        String.join(
            "|", ALGORITHM, frameHash, "" + wish.seed(), "" + wish.size(), wish.rule().name());
    return new ControlSample(
        frame.year() + "-" + Sha256.hex(made).substring(0, 16),
        frame.year(),
        frame.listYear(),
        wish.seed(),
        wish.size(),
        wish.rule(),
        ALGORITHM,
        frameHash,
        Sha256.hex(String.join("\n", drawn)),
        frame.schools(),
        told,
        drawn,
        wish.unregistered(),
        wish.papersUntil(),
        wish.basis(),
        drawnAt,
        by);
  }

  static String rank(long seed, String schoolId) {
    return Sha256.hex(ALGORITHM + "|" + seed + "|" + schoolId);
  }
}
