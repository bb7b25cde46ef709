package ru.shnor.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Every role at every page, written out by hand and not taken from the table it checks. */
@PortalPages
class AccessTest {

  private static final List<String> ROLES =
      List.of("MINISTRY", "CENTRE", "INSTITUTE", "COORDINATOR", "CURATOR", "SCHOOL", "MONITORING");

  /** + the page opens, - it is closed; columns in the order of the roles. */
  private static final String TABLE =
      """
      GET  /                                      + + + + + + +
      GET  /help                                  + + + + + + +
      GET  /schools.csv                           + + + + + + -
      GET  /schools/s380001                       + + + + + + -
      GET  /live/indicator                        + + + + + + -
      GET  /import                                + + + - - - -
      POST /import                                + + - - - - -
      POST /import/file                           + + - - - - -
      POST /import/register                       + + + - - - -
      GET  /import/uploads/u-7c21aa90f3b1d5       + + - - - - -
      GET  /import/uploads/u-7c21aa90f3b1d5/state + + - - - - -
      GET  /import/templates                      + + - - - - -
      POST /import/templates                      + + - - - - -
      GET  /import/templates/nyc-ela/text         + + - - - - -
      POST /import/templates/nyc-ela/removal      + + - - - - -
      GET  /trend                                 + + + + + + -
      GET  /changes                               + + + + + + -
      GET  /candidates                            + + + + - - -
      GET  /definitions                           + + + + + + -
      POST /definitions                           + - - - - - -
      GET  /definitions/value                     + + + - - - -
      POST /definitions/official                  + - - - - - -
      GET  /definitions/own-1                     + + + + + + -
      GET  /plans                                 + + + + + + -
      GET  /plans/REGION|2024                     + + + + + + -
      GET  /plans/REGION|2024/coverage            + + + + - - -
      GET  /measures/REGION|2024|1|1.2            + + + + + + -
      POST /measures/REGION|2024|1|1.2/reports    + + + + - - -
      POST /measures/REGION|2024|1|1.2/decisions  + - + + - - -
      GET  /mine                                  + + + + + + -
      GET  /calendar                              + + + + + + -
      GET  /reminders                             + + + + + + -
      GET  /plans/import                          + - + + - - -
      GET  /plans/proposals/p1                    + - + + - - -
      GET  /plans/REGION|2024/events              + + + + + + -
      GET  /plans/REGION|2024/timeline            + + + + + + -
      GET  /plans/REGION|2024/compare             + + + + + + -
      GET  /plans/REGION|2024/summary             + + + + - - -
      POST /plans/REGION|2024/next-year           + - + + - - -
      POST /measures/REGION|2024|1|1.2/edit       + - + + - - -
      GET  /measures/REGION|2024|1|1.2/proof      + + + + - - -
      POST /measures/REGION|2024|1|1.2/participations + + + + - - -
      GET  /approvals                             + + + + - - -
      GET  /approvals/MUNICIPALITY|2024|reg38_m001 + + + + - - -
      POST /approvals/MUNICIPALITY|2024|reg38_m001/steps + - + + - - -
      GET  /programmes                            + + + + + + -
      GET  /programmes/PROGRAMME|2024|s380001     + + + + + + -
      POST /programmes/PROGRAMME|2024|s380001/submission - - - + - + -
      GET  /reviews                               + + + + + + -
      GET  /questionnaires                        + + + - - - -
      POST /questionnaires                        + + + - - - -
      GET  /questionnaires/climate/versions/1     + + + - - - -
      GET  /questionnaires/climate/versions/1/text + + + - - - -
      POST /questionnaires/climate/versions/2/opening + + + - - - -
      GET  /surveys                               + + + + + + -
      POST /surveys                               + + + - - - -
      GET  /surveys/new                           + + + - - - -
      GET  /surveys/v-1                           + + + + + + -
      POST /surveys/v-1/invitations               + + + + - + -
      POST /surveys/v-1/reminders                 + + + + - - -
      POST /surveys/v-1/closing                   + + + - - - -
      GET  /surveys/v-0/results                   + + + + + + -
      GET  /surveys/v-0/results/csv               + + + + + + -
      GET  /profiles                              + + + + + + -
      POST /profiles                              + + + - - - -
      POST /profiles/contexts                     + + + - - - -
      GET  /profiles/s380001|2026                 + + + + + + -
      POST /profiles/s380001|2026/verification    - - - - + + -
      POST /profiles/s380001|2026/directions      - - - - + + -
      GET  /status                                + + + - - - +
      """;

  @Autowired private MockMvc browser;

  @BeforeEach
  void reset() {
    PortalPages.BACKEND.reset();
  }

  static Stream<Arguments> cells() {
    return TABLE
        .lines()
        .map(line -> line.split("\\s+", -1))
        .flatMap(
            parts ->
                Stream.iterate(0, at -> at < ROLES.size(), at -> at + 1)
                    .map(
                        at ->
                            Arguments.of(
                                parts[0], parts[1], ROLES.get(at), parts[2 + at].equals("+"))));
  }

  private static AbstractMockHttpServletRequestBuilder<?> request(String method, String path) {
    return method.equals("GET")
        ? MockMvcRequestBuilders.get(path)
        : MockMvcRequestBuilders.multipart(HttpMethod.POST, path)
            .file(new MockMultipartFile("file", "a.csv", "text/csv", new byte[] {1}))
            .file(new MockMultipartFile("files", "a.csv", "text/csv", new byte[] {1}))
            .param("kind", "schools")
            .param("revision", "1")
            .param("action", "CANCEL");
  }

  @ParameterizedTest(name = "{0} {1} as {2}: {3}")
  @MethodSource("cells")
  void pageOpensForWhomItShould(String method, String path, String role, boolean opens) {
    // When
    Page page = Page.of(browser, request(method, path).with(csrf()), role);

    // Then
    if (opens) {
      assertThat(page.status()).isIn(200, 302);
    } else {
      assertThat(page.status()).isEqualTo(403);
      assertThat(PortalPages.BACKEND.asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/help", "/import", "/schools/s380001", "/status", "/nothing"})
  void whoeverIsNotLoggedInIsSentToTheEntrance(String path) {
    Page page = Page.open(browser, path, "");
    assertThat(page.status()).isEqualTo(302);
    assertThat(page.header("Location")).isEqualTo("/login");
    assertThat(PortalPages.BACKEND.asked()).isEmpty();
  }

  @Test
  void streamOfAStrangerGetsAStatusInsteadOfTheEntrance() {
    assertThat(Page.open(browser, "/live/indicator", "").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/actuator", "/actuator/env", "/actuator/prometheus"})
  void whatIsNotInTheTableDoesNotExist(String path) {
    assertThat(Page.open(browser, path, "MINISTRY").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/import", "/import/file", "/import/register", "/import/templates", "/logout"})
  void formWithoutItsTokenIsRefused(String path) {
    Page page = Page.of(browser, request("POST", path), "CENTRE");
    assertThat(page.status()).isIn(403, 404);
    assertThat(PortalPages.BACKEND.asked()).isEmpty();
  }

  @Test
  void loggingOutEndsAtTheProvider() {
    Page page = Page.of(browser, MockMvcRequestBuilders.post("/logout").with(csrf()), "CENTRE");
    assertThat(page.status()).isEqualTo(302);
    assertThat(page.header("Location"))
        .startsWith("http://127.0.0.1:8085/connect/logout?id_token_hint=");
  }

  @Test
  void somebodyWithoutARoleSeesNothing() {
    Page page = Page.open(browser, "/", "NOT_A_ROLE");
    assertThat(page.status()).isEqualTo(403);
  }

  @Test
  void servicesAreAskedWithTheTokenOfTheUser() {
    assertThat(Page.open(browser, "/", "CURATOR").status()).isEqualTo(200);
    assertThat(PortalPages.BACKEND.asked())
        .isNotEmpty()
        .allMatch(one -> one.authorization().equals("Bearer token-of-the-user"));
  }

  @Test
  void menuHasOnlyWhatOpens() {
    assertThat(Page.open(browser, "/help", "SCHOOL").html())
        .contains("href=\"/help\"", "href=\"/plans\"")
        .doesNotContain("href=\"/import\"", "href=\"/status\"");
    assertThat(Page.open(browser, "/help", "MONITORING").html())
        .contains("href=\"/status\"")
        .doesNotContain("href=\"/import\"", "href=\"/plans\"");
    assertThat(Page.open(browser, "/help", "CENTRE").html())
        .contains("href=\"/import\"", "href=\"/status\"");
  }
}
