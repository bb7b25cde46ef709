package ru.shnor.system.access;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.shnor.kit.access.Role.CENTRE;
import static ru.shnor.kit.access.Role.COORDINATOR;
import static ru.shnor.kit.access.Role.CURATOR;
import static ru.shnor.kit.access.Role.INSTITUTE;
import static ru.shnor.kit.access.Role.MINISTRY;
import static ru.shnor.kit.access.Role.MONITORING;
import static ru.shnor.kit.access.Role.SCHOOL;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import ru.shnor.kit.access.Role;
import ru.shnor.stack.StackAddresses;
import ru.shnor.stack.issuer.DemoUser;
import ru.shnor.system.RunningSystem;

/** Every page of the portal against every demo user and nobody. */
@Order(5)
class PortalAccessIT {

  private static final Set<Role> STAFF =
      Set.of(MINISTRY, CENTRE, INSTITUTE, COORDINATOR, CURATOR, SCHOOL);
  private static final String YEARS = "?period=2020-2021";

  private static Map<String, Set<Role>> pages() {
    Map<String, Set<Role>> pages = new LinkedHashMap<>();
    pages.put("/", EnumSet.allOf(Role.class));
    pages.put("/help", EnumSet.allOf(Role.class));
    pages.put("/schools.csv" + YEARS, STAFF);
    pages.put("/schools/s380001" + YEARS, STAFF);
    pages.put("/trend", STAFF);
    pages.put("/changes", STAFF);
    pages.put("/candidates", Set.of(MINISTRY, CENTRE, INSTITUTE, COORDINATOR));
    pages.put("/definitions", STAFF);
    pages.put("/plans", STAFF);
    pages.put("/surveys", STAFF);
    pages.put("/surveys/new", Set.of(MINISTRY, CENTRE, INSTITUTE));
    pages.put("/surveys/no-such-thing", STAFF);
    pages.put("/surveys/no-such-thing/results", STAFF);
    pages.put("/questionnaires", Set.of(MINISTRY, CENTRE, INSTITUTE));
    pages.put("/questionnaires/no-such-thing/versions/1", Set.of(MINISTRY, CENTRE, INSTITUTE));
    pages.put("/profiles", STAFF);
    pages.put("/profiles/no-such-thing", STAFF);
    pages.put("/documents", Set.of(MINISTRY, CENTRE, INSTITUTE, COORDINATOR));
    pages.put("/mine", STAFF);
    pages.put("/reminders", STAFF);
    pages.put("/calendar?month=2024-06", STAFF);
    pages.put("/plans/import", Set.of(MINISTRY, INSTITUTE, COORDINATOR));
    pages.put("/plans/proposals/no-such-thing", Set.of(MINISTRY, INSTITUTE, COORDINATOR));
    pages.put("/measures/no-such-thing/proof", Set.of(MINISTRY, CENTRE, INSTITUTE, COORDINATOR));
    pages.put("/approvals", Set.of(MINISTRY, CENTRE, INSTITUTE, COORDINATOR));
    pages.put("/approvals/no-such-thing", Set.of(MINISTRY, CENTRE, INSTITUTE, COORDINATOR));
    pages.put("/programmes?year=2024", STAFF);
    pages.put("/programmes/no-such-thing", STAFF);
    pages.put("/reviews", STAFF);
    pages.put("/plans/no-such-thing/summary", Set.of(MINISTRY, CENTRE, INSTITUTE, COORDINATOR));
    pages.put("/plans/no-such-thing/timeline", STAFF);
    pages.put("/plans/no-such-thing/events", STAFF);
    pages.put("/plans/no-such-thing/compare", STAFF);
    pages.put("/objectivity", STAFF);
    pages.put("/objectivity/schools/s380001", STAFF);
    pages.put("/objectivity/samples", Set.of(MINISTRY, CENTRE, INSTITUTE));
    pages.put("/alerts", STAFF);
    pages.put("/alerts/no-such-thing", STAFF);
    pages.put("/alerts/rules", Set.of(MINISTRY, CENTRE, INSTITUTE));
    pages.put("/alerts/rules/unhealthy", Set.of(MINISTRY, CENTRE, INSTITUTE));
    pages.put("/alerts/journal", Set.of(MINISTRY, CENTRE, INSTITUTE));
    pages.put("/import", Set.of(MINISTRY, CENTRE, INSTITUTE));
    pages.put("/import/protocols", Set.of(MINISTRY, CENTRE));
    pages.put("/import/scales", Set.of(MINISTRY, CENTRE, INSTITUTE));
    pages.put("/import/scales/vpr-2021-russian-4", Set.of(MINISTRY, CENTRE, INSTITUTE));
    pages.put("/import/mapping", Set.of(MINISTRY, CENTRE));
    pages.put("/import/uploads/no-such-thing", Set.of(MINISTRY, CENTRE));
    pages.put("/import/uploads/no-such-thing/state", Set.of(MINISTRY, CENTRE));
    pages.put("/import/quarantine", Set.of(MINISTRY, CENTRE));
    pages.put("/import/coverage", Set.of(MINISTRY, CENTRE));
    pages.put("/import/coverage.csv", Set.of(MINISTRY, CENTRE));
    pages.put("/import/results?id=VPR%7C2021%7CSPRING%7Cs380001", Set.of(MINISTRY, CENTRE));
    pages.put("/import/uploads/no-such-thing/report", Set.of(MINISTRY, CENTRE));
    pages.put("/import/uploads/no-such-thing/original", Set.of(MINISTRY, CENTRE));
    pages.put("/status", Set.of(MINISTRY, CENTRE, INSTITUTE, MONITORING));
    return pages;
  }

  private static StackAddresses addresses() {
    return RunningSystem.get().api().addresses();
  }

  @BeforeAll
  static void load() {
    RunningSystem.get().region();
  }

  private static PortalSession session(DemoUser user) {
    PortalSession session = new PortalSession(addresses().portal());
    session.login(addresses().issuer(), user);
    return session;
  }

  @Test
  void everyDemoUserSeesThePagesOfTheTableAndNoOther() {
    SoftAssertions all = new SoftAssertions();
    for (DemoUser user : DemoUser.all()) {
      PortalSession session = session(user);
      pages()
          .forEach(
              (page, roles) -> {
                int status = session.get(page).statusCode();
                String what = "%s as %s".formatted(page, user.login());
                if (roles.contains(Role.ofClaim(user.role()).orElseThrow())) {
                  all.assertThat(status)
                      .as(what)
                      .isEqualTo(page.contains("no-such-thing") ? 404 : 200);
                } else {
                  all.assertThat(status).as(what).isEqualTo(403);
                }
              });
      all.assertThat(session.get("/actuator/env").statusCode()).as(user.login()).isEqualTo(404);
    }
    all.assertAll();
  }

  @Test
  void nobodyIsSentToTheLoginPage() {
    SoftAssertions all = new SoftAssertions();
    pages()
        .keySet()
        .forEach(
            page -> {
              PortalSession nobody = new PortalSession(addresses().portal());
              URI end = nobody.get(page).uri();
              all.assertThat(end.getPath()).as(page).isEqualTo("/login");
            });
    all.assertAll();
  }

  @Test
  void aFormOfAnotherSiteChangesNothing() {
    // Given
    PortalSession session =
        session(
            DemoUser.all().stream()
                .filter(user -> user.login().equals("ministry"))
                .findFirst()
                .orElseThrow());
    HttpRequest forged =
        HttpRequest.newBuilder(addresses().portal().resolve("/import/register"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("kind=schools"))
            .build();
    // When
    int status = session.send(forged).statusCode();
    // Then
    assertThat(status).isEqualTo(403);
  }

  @Test
  void foreignSchoolLooksLikeNoSchool() {
    // Given
    PortalSession session =
        session(
            DemoUser.all().stream()
                .filter(user -> user.login().equals("school"))
                .findFirst()
                .orElseThrow());
    // When
    var foreign = session.get("/schools/s380101" + YEARS);
    var none = session.get("/schools/s389999" + YEARS);
    // Then
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(unlinked(foreign.body(), "s380101")).isEqualTo(unlinked(none.body(), "s389999"));
  }

  /** Without the id that was asked for and the one-time token of the form. */
  private static String unlinked(String page, String id) {
    return page.replace(id, "ID").replaceAll("(?:value|content)=\"[^\"]{30,}\"", "TOKEN");
  }
}
