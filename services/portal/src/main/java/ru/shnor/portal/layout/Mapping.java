package ru.shnor.portal.layout;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Samples of files, and templates tried on them, at results-ingestion. */
@Component
class Mapping {

  private final Services services;
  private final JsonMapper json;

  Mapping(Services services, JsonMapper json) {
    this.services = services;
    this.json = json;
  }

  /**
   * How a row would be read.
   *
   * @param kind GOOD, BAD, PASSED or NOTHING
   * @param work {@code 2014|RUSSIAN|4}, empty unless GOOD
   * @param marks participants by mark 2, 3, 4, 5
   */
  record Reading(
      int number,
      String kind,
      String school,
      String name,
      String work,
      int participants,
      List<Integer> marks,
      String words) {

    public String workTitle() {
      return work.replace("|RUSSIAN|", ", русский язык, ")
              .replace("|MATHEMATICS|", ", математика, ")
          + (work.isEmpty() ? "" : " класс");
    }

    public String title() {
      return switch (kind) {
        case "GOOD" -> "войдёт";
        case "BAD" -> "отклонена";
        case "PASSED" -> "пропущена";
        default -> "не школа";
      };
    }

    /** Class of the style sheet. */
    public String look() {
      return switch (kind) {
        case "GOOD" -> "status status-done";
        case "BAD" -> "status status-refused";
        default -> "status status-running";
      };
    }
  }

  /** What came out of a trial. */
  record Outcome(List<String> faults, int headerRow, List<Reading> rows) {

    public long good() {
      return rows.stream().filter(one -> one.kind().equals("GOOD")).count();
    }
  }

  List<Sample> samples(Resource file) {
    return services.send(
        ServiceName.INGESTION,
        "/api/templates/samples",
        file,
        new ParameterizedTypeReference<>() {});
  }

  Outcome attempt(byte[] template, Sample sample) {
    Map<String, Object> trial =
        Map.of("template", new String(template, StandardCharsets.UTF_8), "sample", sample);
    return services.sendJson(
        ServiceName.INGESTION,
        "/api/templates/trials",
        json.writeValueAsBytes(trial),
        new ParameterizedTypeReference<>() {});
  }

  /** The sample as the page keeps it between two requests. */
  String kept(Sample sample) {
    return json.writeValueAsString(sample);
  }

  /** Reads it back; what a browser has spoilt is an empty sample. */
  Sample sample(String kept) {
    try {
      return json.readValue(kept, Sample.class);
    } catch (JacksonException e) {
      return new Sample("", "", List.of());
    }
  }

  byte[] template(MappedTemplate mapped) {
    return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(mapped.tree());
  }
}
