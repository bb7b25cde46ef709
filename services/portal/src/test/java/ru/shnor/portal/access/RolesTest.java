package ru.shnor.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

class RolesTest {

  private static Set<String> roles(Object claim) {
    OidcIdToken token =
        new OidcIdToken(
            "t",
            Instant.EPOCH,
            Instant.parse("2100-01-01T00:00:00Z"),
            Map.of("sub", "u", "roles", claim));
    return LoginConfiguration.roles(
            List.of(new OidcUserAuthority(token), new SimpleGrantedAuthority("MINISTRY")))
        .stream()
        .map(GrantedAuthority::getAuthority)
        .collect(java.util.stream.Collectors.toSet());
  }

  @Test
  void rolesAreThoseOfTheTokenAndNoOthers() {
    assertThat(roles(List.of("assessment-centre", "municipal-coordinator", "root", 7)))
        .containsExactlyInAnyOrder("CENTRE", "COORDINATOR");
  }

  @Test
  void claimOfAnotherShapeGivesNoRole() {
    assertThat(roles("ministry")).isEmpty();
    assertThat(roles(Map.of("ministry", true))).isEmpty();
  }

  @Test
  void everyRoleHasANameForPeople() {
    for (Role role : Role.values()) {
      assertThat(role.title()).matches("[а-яА-ЯёЁ() ]+");
    }
    assertThat(new User("Имя", Set.of(Role.SCHOOL, Role.CENTRE)).roleTitles())
        .isEqualTo("центр оценки качества (ЦОПМКиМКО), школа");
  }

  @Test
  void everyRuleOfTheTableNamesSomebody() {
    assertThat(PageTable.RULES).allMatch(rule -> !rule.roles().isEmpty());
    assertThat(PageTable.RULES.stream().map(rule -> rule.method() + rule.pattern()))
        .doesNotHaveDuplicates();
  }

  @Test
  void formMayLeadToTheProviderAndNowhereElse() {
    assertThat(settings("https://id.example.ru:8443/realms/x/logout").endSessionOrigin())
        .isEqualTo("https://id.example.ru:8443");
    assertThat(settings("https://id.example.ru/logout").endSessionOrigin())
        .isEqualTo("https://id.example.ru");
  }

  @Test
  void settingsWithoutAnIssuerAreRefused() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> {
              java.net.URI any = java.net.URI.create("http://x/");
              new LoginSettings(" ", any, any, any, any, "portal", "");
            })
        .hasMessageContaining("issuer ' '");
  }

  private static LoginSettings settings(String logout) {
    java.net.URI any = java.net.URI.create("http://x/");
    return new LoginSettings("i", any, any, any, java.net.URI.create(logout), "portal", "");
  }
}
