package ru.shnor.analytics.alert.finder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ru.shnor.analytics.alert.cause.Cause;
import ru.shnor.analytics.alert.cause.Picture;
import ru.shnor.analytics.alert.rule.AlertRule;
import ru.shnor.wire.event.CampaignState;
import ru.shnor.wire.event.ResultCell;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.Season;
import ru.shnor.wire.event.Subject;

/**
 * Municipalities with schools that have no result in a campaign which most of the others have. A
 * campaign few have is still being loaded, or is none of the region's.
 */
final class MissingMunicipalities implements CauseFinder {

  private record Campaign(SchoolResultsState of, ResultCell cell) {

    String id() {
      return CampaignState.id(
          of.procedure(), of.year(), of.season(), cell.subject(), cell.programmeGrade());
    }

    String title() {
      return "%s, %d класс, %s %d года"
          .formatted(
              cell.subject() == Subject.RUSSIAN ? "русский язык" : "математика",
              cell.programmeGrade(),
              of.season() == Season.SPRING ? "весна" : "осень",
              of.year());
    }
  }

  /** A campaign and the municipalities that have it. */
  private record Met(String title, int year, Set<String> municipalities) {}

  @Override
  public boolean looksAtRegionOnly() {
    return true;
  }

  @Override
  public List<Cause> find(Picture picture, AlertRule rule) {
    Map<String, String> municipalities = picture.municipalities();
    Map<String, Met> met = met(picture);
    Set<Integer> years = met.values().stream().map(Met::year).collect(Collectors.toSet());
    List<Integer> newest =
        years.stream().sorted((one, other) -> other - one).limit(rule.parameter("years")).toList();
    List<Cause> causes = new ArrayList<>();
    met.forEach(
        (id, campaign) -> {
          long there =
              campaign.municipalities().stream().filter(municipalities::containsKey).count();
          if (newest.contains(campaign.year())
              && 100 * there >= (long) rule.parameter("coveredPercent") * municipalities.size()) {
            municipalities.forEach(
                (municipality, name) -> {
                  if (!campaign.municipalities().contains(municipality)) {
                    causes.add(
                        cause(rule, id, campaign, there, municipality, name, municipalities));
                  }
                });
          }
        });
    return causes;
  }

  private static Cause cause(
      AlertRule rule,
      String campaignId,
      Met campaign,
      long there,
      String municipality,
      String name,
      Map<String, String> municipalities) {
    return Cause.ofRegion(
            rule,
            campaignId + "#" + municipality,
            "Нет результатов муниципалитета «%s»: %s".formatted(name, campaign.title()),
            "Загружены результаты %d из %d муниципалитетов, этого среди них нет. Проверьте, все ли"
                    .formatted(there, municipalities.size())
                + " файлы кампании переданы и прочитаны.",
            "/import")
        .in(municipality, "");
  }

  private static Map<String, Met> met(Picture picture) {
    Map<String, Met> met = new TreeMap<>();
    picture
        .region()
        .results()
        .values()
        .forEach(
            one -> {
              for (ResultCell cell : one.body().cells()) {
                Campaign campaign = new Campaign(one.body(), cell);
                met.computeIfAbsent(
                        campaign.id(),
                        id -> new Met(campaign.title(), one.body().year(), new TreeSet<>()))
                    .municipalities()
                    .add(one.body().municipalityId());
              }
            });
    return met;
  }
}
