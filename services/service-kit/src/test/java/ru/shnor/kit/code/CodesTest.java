package ru.shnor.kit.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

  @ParameterizedTest
  @CsvSource({
    "sch220034,true,220034",
    "EDU220034,true,220034",
    "' s\u0441h 220034',true,220034",
    "01M015,false,01M015",
    "01м015,false,01M015",
    "ny-15.2,false,NY-15.2"
  })
  void readsLoginsAndLocalCodes(String text, boolean fisoko, String value) {
    assertThat(SchoolCode.parse(text)).contains(new SchoolCode(fisoko, value));
    assertThat(SchoolCode.ofValue(value)).isEqualTo(new SchoolCode(fisoko, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "220034",
        "sch22003",
        "sch220034567",
        "sch22O034",
        "abc220034",
        "sch",
        "shc220034",
        "ed220034",
        "школа1",
        "a/1b",
        "All Grades",
        "01"
      })
  void doesNotTakeAMistypedLoginForALocalCode(String text) {
    assertThat(SchoolCode.parse(text)).isEmpty();
  }

  @Test
  void aLocalCodeTellsNoRegion() {
    assertThat(SchoolCode.parse("01M015").flatMap(SchoolCode::region)).isEmpty();
    assertThat(SchoolCode.parse("sch220034").flatMap(SchoolCode::region)).contains("22");
    assertThat(MunicipalityCode.parse("nyc-01M").flatMap(MunicipalityCode::region)).isEmpty();
    assertThat(MunicipalityCode.parse("reg22_m003").flatMap(MunicipalityCode::region))
        .contains("22");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "reg22m003", "reg22_m03", "01m", "a", "nyc/1", "район"})
  void refusesWhatIsNoCodeOfAMunicipality(String text) {
    assertThat(MunicipalityCode.parse(text)).isEmpty();
  }
}
