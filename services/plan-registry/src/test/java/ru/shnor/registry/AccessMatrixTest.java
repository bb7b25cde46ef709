package ru.shnor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ru.shnor.kit.access.Role;
import tools.jackson.databind.JsonNode;

/** Every endpoint × role × {own, other municipality, non-existent}. */
class AccessMatrixTest {

  private static final Stage STAGE = Stage.start();

  /** Territory of each role in this test; the own school is s380001 in reg38_m001. */
  private static final Map<Role, String> TERRITORY =
      Map.of(
          Role.MINISTRY, "*",
          Role.CENTRE, "*",
          Role.INSTITUTE, "*",
          Role.COORDINATOR, "m/reg38_m001",
          Role.CURATOR, "s/s380001",
          Role.SCHOOL, "s/s380001",
          Role.MONITORING, "*");

  private static final List<Role> REGION = List.of(Role.MINISTRY, Role.CENTRE, Role.INSTITUTE);
  private static final List<Role> NARROW = List.of(Role.COORDINATOR, Role.CURATOR, Role.SCHOOL);

  @BeforeAll
  static void register() {
    STAGE.schools("sch380001;А;Своё;reg38_m001\nsch380002;Б;Чужое;reg38_m002\n");
    STAGE.lists(
        Stage.rows(
            "sch380001;А;Своё;ШНОР;2021;приказ",
            "sch380002;Б;Чужое;ШНОР;2021;приказ",
            "sch380002;Б;Чужое;ШНОР;2022;приказ"));
  }

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  static Stream<Arguments> oneSchool() {
    return Stream.of("/api/schools/%s", "/api/schools/%s/enrolments")
        .flatMap(
            path ->
                Stream.of(Role.values())
                    .flatMap(
                        role ->
                            Stream.of("s380001", "s380002", "s389999")
                                .map(id -> Arguments.of(path, role, id, expected(role, id)))));
  }

  private static int expected(Role role, String school) {
    if (role == Role.MONITORING) {
      return 403;
    }
    boolean seen = !school.equals("s389999") && (REGION.contains(role) || school.equals("s380001"));
    return seen ? 200 : 404;
  }

  @ParameterizedTest
  @MethodSource("oneSchool")
  void aSchoolAnswersOnlyInScope(String path, Role role, String school, int status) {
    assertThat(get(path.formatted(school), role).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @MethodSource("narrow")
  void outOfScopeAnswersExactlyLikeNonExistent(Role role) {
    // When
    HttpResponse<String> foreign = get("/api/schools/s380002", role);
    HttpResponse<String> none = get("/api/schools/s389999", role);
    // Then
    assertThat(foreign.statusCode()).isEqualTo(none.statusCode());
    assertThat(foreign.body().replace("s380002", "s389999")).isEqualTo(none.body());
  }

  static Stream<Role> narrow() {
    return NARROW.stream();
  }

  static Stream<Arguments> collections() {
    return Stream.of(Role.values())
        .flatMap(
            role -> {
              boolean region = REGION.contains(role);
              int status = role == Role.MONITORING ? 403 : 200;
              int places = region ? 2 : role == Role.COORDINATOR ? 1 : 0;
              return Stream.of(
                  Arguments.of("/api/schools", role, status, "/schools", region ? 2 : 1),
                  Arguments.of(
                      "/api/schools?municipality=reg38_m002",
                      role,
                      status,
                      "/schools",
                      region ? 1 : 0),
                  Arguments.of("/api/lists", role, status, "", region ? 3 : 1),
                  Arguments.of("/api/lists?year=2022", role, status, "", region ? 1 : 0),
                  Arguments.of("/api/municipalities", role, status, "", places),
                  Arguments.of("/api/imports", role, region ? 200 : 403, "", 2));
            });
  }

  @ParameterizedTest
  @MethodSource("collections")
  void collectionsHoldOnlyWhatIsInScope(
      String path, Role role, int status, String where, int size) {
    // When
    HttpResponse<String> answer = get(path, role);
    // Then
    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 200) {
      JsonNode found = Stage.json(answer).at(where);
      assertThat(found.size()).isEqualTo(size);
      if (!REGION.contains(role)) {
        assertThat(answer.body()).doesNotContain("s380002").doesNotContain("Чужое");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("roles")
  void onlyMinistryAndInstituteTakeASchoolOffAList(Role role) {
    for (String id : List.of("SHNOR%7C2099%7Cs380001", "SHNOR%7C2099%7Cs380002", "x")) {
      // Given
      HttpRequest delete =
          STAGE.service().request("/api/lists/" + id, token(role)).DELETE().build();
      // When
      int status = STAGE.service().send(delete).statusCode();
      // Then
      assertThat(status).isEqualTo(role == Role.MINISTRY || role == Role.INSTITUTE ? 404 : 403);
    }
  }

  @Test
  void instituteOfOneMunicipalityDeletesNothingOfAnother() {
    // Given
    String narrow = STAGE.stack().tokens().of(Role.INSTITUTE, "m/reg38_m001");
    HttpRequest delete =
        STAGE.service().request("/api/lists/SHNOR%7C2022%7Cs380002", narrow).DELETE().build();
    // When
    int status = STAGE.service().send(delete).statusCode();
    // Then
    assertThat(status).isEqualTo(404);
    assertThat(STAGE.get("/api/lists?year=2022").size()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("roles")
  void onlyRegionalStaffImports(Role role) {
    for (String kind : List.of("schools", "lists")) {
      // When
      int status =
          STAGE
              .service()
              .upload("/api/imports/" + kind, token(role), "x", new byte[] {'a'})
              .statusCode();
      // Then
      assertThat(status).isEqualTo(REGION.contains(role) ? 422 : 403);
    }
  }

  @Test
  void importerOfANarrowScopeFindsNoImport() {
    // Given
    String narrow = STAGE.stack().tokens().of(Role.MINISTRY, "m/reg38_m001");
    byte[] file = {'a'};
    // When
    HttpResponse<String> answer = STAGE.service().upload("/api/imports/schools", narrow, "x", file);
    // Then
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(STAGE.service().get("/api/imports", narrow).body()).isEqualTo("[]");
  }

  @Test
  void withoutATokenNothingIsAnswered() {
    assertThat(
            Stream.of("/api/schools", "/api/lists", "/api/municipalities", "/api/imports")
                .map(path -> STAGE.service().get(path, "").statusCode()))
        .containsOnly(401);
  }

  static Stream<Role> roles() {
    return Stream.of(Role.values());
  }

  private static HttpResponse<String> get(String path, Role role) {
    return STAGE.service().get(path, token(role));
  }

  private static String token(Role role) {
    return STAGE.stack().tokens().of(role, TERRITORY.getOrDefault(role, "*"));
  }
}
