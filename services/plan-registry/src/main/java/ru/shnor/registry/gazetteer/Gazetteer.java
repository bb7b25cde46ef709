package ru.shnor.registry.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.shnor.registry.words.EditDistance;

/**
 * The municipalities of the region and how they are called. An exact name is taken; a name with a
 * slip is only ever offered.
 */
public final class Gazetteer {

  private static final int SHORT_WORD = 8;

  private final List<Place> places;

  private Gazetteer(List<Place> places) {
    this.places = List.copyOf(places);
  }

  /** The 42 municipalities of the Иркутская область. */
  public static Gazetteer irkutsk() {
    try (InputStream in = Gazetteer.class.getResourceAsStream("/gazetteer/municipalities-38.csv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Optional.ofNullable(in)
                        .orElseThrow(() -> new IllegalStateException("no municipalities")),
                    StandardCharsets.UTF_8))) {
      return new Gazetteer(lines.lines().skip(1).map(Gazetteer::place).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Place place(String line) {
    String[] cells = line.split(";", -1);
    Set<String> forms =
        Arrays.stream(cells[4].split("\\|", -1))
            .filter(form -> !form.isEmpty())
            .collect(Collectors.toSet());
    String stem = cells[3].replaceAll("ий$", "");
    return new Place(cells[0], cells[1], Place.Kind.valueOf(cells[2]), stem, forms);
  }

  public List<Place> places() {
    return places;
  }

  /** What a name means. */
  public Match find(String written) {
    return Name.parse(written).map(this::find).orElseGet(Match.Unknown::new);
  }

  private Match find(Name name) {
    List<Place> claimed = places.stream().filter(place -> fits(place, name)).toList();
    List<Place> exact = claimed.stream().filter(place -> isCalled(place, name)).toList();
    if (exact.size() == 1) {
      return new Match.Known(exact.get(0));
    }
    if (exact.size() > 1 && name.claim() == Name.Claim.NOTHING) {
      return ofBareName(name, exact);
    }
    // «Саянский район»: there is a town of that name, but no district
    List<Place> otherwise = places.stream().filter(place -> isCalled(place, name)).toList();
    if (!otherwise.isEmpty()) {
      return new Match.Similar(otherwise);
    }
    return resembling(name, claimed);
  }

  /** «Братский» is the district, «Братск» the town. */
  private static Match ofBareName(Name name, List<Place> exact) {
    Place.Kind wanted = name.stem().isPresent() ? Place.Kind.DISTRICT : Place.Kind.CITY;
    List<Place> chosen = exact.stream().filter(place -> place.kind() == wanted).toList();
    return chosen.size() == 1 ? new Match.Known(chosen.get(0)) : new Match.Similar(exact);
  }

  private static boolean fits(Place place, Name name) {
    return switch (name.claim()) {
      case DISTRICT -> place.kind() == Place.Kind.DISTRICT;
      case CITY -> place.kind() == Place.Kind.CITY;
      case NOTHING -> true;
    };
  }

  private static boolean isCalled(Place place, Name name) {
    return place.forms().contains(name.core())
        || name.stem().filter(place.stem()::equals).isPresent();
  }

  private static Match resembling(Name name, List<Place> claimed) {
    int allowed = name.core().length() <= SHORT_WORD ? 1 : 2;
    int best = claimed.stream().mapToInt(place -> distance(place, name)).min().orElse(allowed + 1);
    return best > allowed
        ? new Match.Unknown()
        : new Match.Similar(
            claimed.stream().filter(place -> distance(place, name) == best).toList());
  }

  private static int distance(Place place, Name name) {
    int form =
        place.forms().stream()
            .mapToInt(one -> EditDistance.between(name.core(), one))
            .min()
            .orElse(Integer.MAX_VALUE);
    return name.stem()
        .map(stem -> Math.min(form, EditDistance.between(stem, place.stem())))
        .orElse(form);
  }
}
