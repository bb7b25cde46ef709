package ru.shnor.analytics.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ru.shnor.analytics.run.Computation;
import ru.shnor.analytics.view.Asked.ListedSchool;
import ru.shnor.kit.problem.Refusal;

/**
 * Which data and which of the schools a question is about.
 *
 * @param knownAt only what was known then counts; empty for everything known now
 * @param municipality id of a municipality; empty for all
 * @param withoutSigns leaves out schools with an objectivity sign that no control act answers
 */
public record Narrowing(
    Optional<Instant> knownAt,
    Optional<String> municipality,
    Optional<SchoolSize> size,
    Optional<Territory> territory,
    boolean withoutSigns) {

  /** Everything. */
  public static final Narrowing NONE =
      new Narrowing(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

  private static final ZoneId ZONE = ZoneId.of("Asia/Irkutsk");

  /**
   * Reads {@code knownAt} (an instant, or a day or minute of Irkutsk time, meaning its end), {@code
   * municipality}, {@code size}, {@code territory}, {@code signs}.
   *
   * @throws Refusal 400 that names what is wrong
   */
  public static Narrowing of(Map<String, String> parameters) {
    return new Narrowing(
        given(parameters, "knownAt").map(Narrowing::moment),
        given(parameters, "municipality"),
        given(parameters, "size").map(one -> word(one, SchoolSize.values(), SchoolSize::name)),
        given(parameters, "territory").map(one -> word(one, Territory.values(), Territory::name)),
        given(parameters, "signs").filter(one -> one.equalsIgnoreCase("WITHOUT")).isPresent());
  }

  private static Optional<String> given(Map<String, String> parameters, String name) {
    return Optional.ofNullable(parameters.get(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** The same question at another moment. */
  public Narrowing at(Optional<Instant> moment) {
    return new Narrowing(moment, municipality, size, territory, withoutSigns);
  }

  /**
   * Reads an instant, or a day or minute of Irkutsk time, meaning its end.
   *
   * @throws Refusal 400 if it is none of them
   */
  public static Instant moment(String text) {
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text).plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1);
      }
      return text.endsWith("Z")
          ? Instant.parse(text)
          : LocalDateTime.parse(text).atZone(ZONE).toInstant().plusSeconds(60).minusMillis(1);
    } catch (DateTimeException e) {
      throw Refusal.badRequest(
          "«%s» — не дата. Нужно, например, 2026-03-31 или 2026-03-31T18:00".formatted(text));
    }
  }

  private static <T> T word(String text, T[] all, Function<T, String> name) {
    return Arrays.stream(all)
        .filter(one -> name.apply(one).equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> Refusal.badRequest("Такого отбора нет: " + text));
  }

  /** Whether the question is about this school. */
  boolean takes(ListedSchool school, Computation computation) {
    return municipality.filter(id -> !id.equals(school.municipalityId())).isEmpty()
        && territory.filter(one -> one != Territory.of(school.municipalityName())).isEmpty()
        && size.filter(one -> one != SchoolSize.of(computation.region().school(school.id()).base()))
            .isEmpty()
        && !(withoutSigns && computation.doubted().contains(school.id()));
  }
}
