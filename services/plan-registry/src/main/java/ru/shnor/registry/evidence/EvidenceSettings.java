package ru.shnor.registry.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of evidence.
 *
 * @param largestMegabytes largest file
 * @param filesOfAMeasure most files of one measure
 */
@ConfigurationProperties("shnor.evidence")
public record EvidenceSettings(
    @DefaultValue("20") int largestMegabytes, @DefaultValue("2000") int filesOfAMeasure) {

  private static final int MOST_MEGABYTES = 25;
  private static final int MOST_FILES = 20_000;

  public EvidenceSettings {
    if (largestMegabytes < 1
        || largestMegabytes > MOST_MEGABYTES
        || filesOfAMeasure < 1
        || filesOfAMeasure > MOST_FILES) {
      throw new IllegalArgumentException(
          "shnor.evidence: largest-megabytes %d (1 to %d), files-of-a-measure %d (1 to %d)"
              .formatted(largestMegabytes, MOST_MEGABYTES, filesOfAMeasure, MOST_FILES));
    }
  }
}
