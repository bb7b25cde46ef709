package ru.shnor.ingestion.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.shnor.ingestion.template.TitleBlock;

class CampaignReadingTest {

  private static CampaignReading.Read read(String date) {
    CampaignReading reading =
        CampaignReading.of(
            new TitleBlock(
                "ВПР 2020 Русский язык 5 класс",
                2020,
                "Русский язык",
                5,
                "русский  язык",
                "45",
                date,
                "B6"),
            "РУ 5");
    assertThat(reading).isInstanceOf(CampaignReading.Read.class);
    return (CampaignReading.Read) reading;
  }

  @ParameterizedTest
  @CsvSource({
    "14.09.2020, AUTUMN",
    "01.08.2020, AUTUMN",
    "31.07.2020, SPRING",
    "1.4.2020, SPRING",
    "44088, AUTUMN",
    "14.09.2020 г., AUTUMN"
  })
  void seasonComesFromTheDate(String date, String season) {
    // Given
    String text = date;
    // When
    CampaignReading.Read read = read(text);
    // Then
    assertThat(read.campaign().campaignId()).isEqualTo("VPR|2020|" + season + "|RUSSIAN|5");
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void anotherYearInTheDateIsAComplaint() {
    // Given
    String date = "14.09.2021";
    // When
    CampaignReading.Read read = read(date);
    // Then
    assertThat(read.campaign().year()).isEqualTo(2020);
    assertThat(read.warnings())
        .singleElement()
        .satisfies(one -> assertThat(one.cell()).isEqualTo("B6"));
  }
}
