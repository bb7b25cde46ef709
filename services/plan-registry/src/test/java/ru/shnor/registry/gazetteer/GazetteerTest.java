package ru.shnor.registry.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

  private static final Path REGISTER =
      Path.of("../../../shared/data/registers/irkutsk_municipalities_oktmo_2019.csv");
  private static final Gazetteer GAZETTEER = Gazetteer.irkutsk();

  @Test
  void hasTenCitiesAndThirtyTwoDistricts() {
    assertThat(GAZETTEER.places())
        .hasSize(42)
        .filteredOn(place -> place.kind() == Place.Kind.CITY)
        .hasSize(10);
  }

  @Test
  void hasTheCodesOfTheOfficialRegister() throws IOException {
    boolean present = Files.isRegularFile(REGISTER);
    if (!present) {
      System.out.println("SKIPPED: no register at " + REGISTER);
    }
    assumeTrue(present, "no register at " + REGISTER);
    try (var lines = Files.lines(REGISTER)) {
      assertThat(GAZETTEER.places())
          .extracting(Place::oktmo)
          .containsExactlyElementsOf(lines.skip(1).map(line -> line.split(",", -1)[0]).toList());
    }
  }

  @Test
  void everyPlaceIsFoundByItsOwnName() {
    assertThat(GAZETTEER.places())
        .allMatch(place -> GAZETTEER.find(place.name()).equals(new Match.Known(place)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ангарский городской округ | 25703000",
        "город Ангарск | 25703000",
        "МО «город Саянск» | 25726000",
        "МО \"город Саянск\" | 25726000",
        "г. Саянск | 25726000",
        "г.Саянск | 25726000",
        "Саянск | 25726000",
        "города Саянска | 25726000",
        "город Зима | 25720000",
        "Зиминское городское муниципальное образование | 25720000",
        "Зиминский район | 25610000",
        "Осинский муниципальный район | 25631000",
        "МО «Братский район» | 25604000",
        "Братский | 25604000",
        "Братск | 25714000",
        "город Братск | 25714000",
        "Чунское районное МО | 25650000",
        "Чунского районного муниципального образования | 25650000",
        "Чунский муниципальный округ | 25650000",
        "Иркутское районное МО | 25612000",
        "г. Иркутск | 25701000",
        "МО город Усть-Илимск | 25738000",
        "Усть-Илимский район | 25642000",
        "УСТЬ – ИЛИМСКИЙ Р-Н | 25642000",
        "Качугский | 25618000",
        "Эхирит-Булагатский | 25657000",
        "город Усолье-Сибирское | 25736000",
        "Усольский район | 25640000",
        "города Черемхово | 25745000",
        "Черемховского районного муниципального образования | 25648000",
      })
  void isKnown(String written, String oktmo) {
    assertThat(GAZETTEER.find(written))
        .isInstanceOfSatisfying(
            Match.Known.class, known -> assertThat(known.place().oktmo()).isEqualTo(oktmo));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Уольский район | 25640000",
        "Качутский район | 25618000",
        "Качутский | 25618000",
        "Эхирит-Булаганский | 25657000",
        "Усть-Илмский район | 25642000",
        "город Саянк | 25726000",
        "Саянский район | 25726000",
      })
  void isOfferedAndNotTaken(String written, String oktmo) {
    assertThat(GAZETTEER.find(written))
        .isInstanceOfSatisfying(
            Match.Similar.class, similar -> assertThat(oktmos(similar.places())).isEqualTo(oktmo));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "район", "Московский район", "сельский район", "город", "12", "МО", "«»"})
  void isUnknown(String written) {
    assertThat(GAZETTEER.find(written)).isEqualTo(new Match.Unknown());
  }

  @Test
  void aListAfterDashesMayUseBareAdjectives() {
    // Given
    String title =
        "Сопровождение команд: - Нукутский район - Балаганский район - Качутский - Усть-Удинский -"
            + " Эхирит-Булаганский – г. Саянск";
    // When
    List<Mention> mentions = new Mentions(GAZETTEER).in(title);
    // Then
    assertThat(mentions)
        .extracting(Mention::written)
        .containsExactly(
            "Нукутский район",
            "Балаганский район",
            "Качутский",
            "Усть-Удинский",
            "Эхирит-Булаганский",
            "г. Саянск");
    assertThat(mentions)
        .filteredOn(mention -> mention.match() instanceof Match.Similar)
        .extracting(Mention::written)
        .containsExactly("Качутский", "Эхирит-Булаганский");
  }

  @Test
  void aSentenceNamesAMunicipalityWithItsKind() {
    // Given
    String title =
        "Сопровождение школ муниципального образования «Заларинский район», города Усолье-Сибирское и"
            + " Черемховского районного муниципального образования, Уольского района, каждого района";
    // When
    List<Mention> mentions = new Mentions(GAZETTEER).in(title);
    // Then
    assertThat(mentions)
        .extracting(Mention::written)
        .containsExactly(
            "Заларинский район",
            "города Усолье-Сибирское",
            "Черемховского районного муниципального образования",
            "Уольского района");
    assertThat(mentions.get(3).match()).isInstanceOf(Match.Similar.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Создание мест онлайн - наблюдения для учителей - предметников",
        "Исследования: - Исследование выгорания педагогов - Исследование стресса у обучающихся",
        "«Ангарский педагогический колледж»",
        "Организация методического сопровождения школ Иркутской области",
      })
  void anOrdinarySentenceNamesNone(String title) {
    assertThat(new Mentions(GAZETTEER).in(title)).isEmpty();
  }

  private static String oktmos(List<Place> places) {
    return places.stream().map(Place::oktmo).collect(Collectors.joining(","));
  }
}
