package ru.shnor.survey.survey;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of surveys.
 *
 * @param zone where days begin and end
 * @param settle how long after closing the figures wait for answers that were on their way
 * @param closingEvery how often surveys whose last day is over are closed
 * @param invitationsAtOnce most invitations of one request
 * @param perAddress requests of one address a minute to the respondents' endpoints; a school is
 *     often one address
 * @param wrongPerAddress forged or expired tokens of one address a minute
 * @param addressesKept addresses remembered for these two limits, in memory only
 * @param answersDatabase database of the answers; not that of the invitations
 * @param publicUrl address respondents reach this service by, without a slash at the end
 */
@ConfigurationProperties("shnor.surveys")
public record SurveySettings(
    @DefaultValue("Asia/Irkutsk") ZoneId zone,
    @DefaultValue("60s") Duration settle,
    @DefaultValue("1m") Duration closingEvery,
    @DefaultValue("2000") int invitationsAtOnce,
    @DefaultValue("1200") int perAddress,
    @DefaultValue("30") int wrongPerAddress,
    @DefaultValue("20000") int addressesKept,
    String answersDatabase,
    String publicUrl) {

  public SurveySettings {
    if (invitationsAtOnce < 1 || perAddress < 1 || wrongPerAddress < 1 || addressesKept < 1) {
      throw new IllegalArgumentException(
          "shnor.surveys: invitations-at-once %d, per-address %d, wrong-per-address %d, addresses-kept %d, all must be 1 or more"
              .formatted(invitationsAtOnce, perAddress, wrongPerAddress, addressesKept));
    }
    if (!publicUrl.matches("https?://[^\\s/]+(/[^\\s#?]*[^\\s#?/])?")) {
      throw new IllegalArgumentException(
          "shnor.surveys.public-url '%s' is no address without a slash at the end"
              .formatted(publicUrl));
    }
  }

  /** What a respondent opens; the token stands behind the {@code #}, which no browser sends. */
  public String link(String token) {
    return publicUrl + "/form/index.html#" + token;
  }
}
