package ru.shnor.registry.importing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of imports.
 *
 * @param complaintsKept complaints shown and kept of one file; all are counted
 * @param attempts how often a row is tried again when another import changes the same school
 * @param historyShown imports shown in the history
 */
@ConfigurationProperties("shnor.imports")
public record ImportSettings(
    @DefaultValue("500") int complaintsKept,
    @DefaultValue("20") int attempts,
    @DefaultValue("100") int historyShown) {

  public ImportSettings {
    if (complaintsKept < 1 || complaintsKept > 10_000) {
      throw new IllegalArgumentException(
          "shnor.imports.complaints-kept %d, allowed 1 to 10000".formatted(complaintsKept));
    }
    if (attempts < 1 || attempts > 1000 || historyShown < 1 || historyShown > 1000) {
      throw new IllegalArgumentException(
          "shnor.imports: attempts %d, history-shown %d, allowed 1 to 1000"
              .formatted(attempts, historyShown));
    }
  }
}
