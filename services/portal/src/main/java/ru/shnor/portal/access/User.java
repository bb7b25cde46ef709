package ru.shnor.portal.access;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** Who looks at the page. What they may see of the data is decided by the services. */
public record User(String name, Set<Role> roles) {

  public User {
    roles = Set.copyOf(roles);
  }

  /** Whether results of the assessment may be handed in. */
  public boolean mayUpload() {
    return PageTable.UPLOADERS.stream().anyMatch(roles::contains);
  }

  /** Whether the register of schools and the lists may be imported. */
  public boolean mayImportRegister() {
    return PageTable.IMPORTERS.stream().anyMatch(roles::contains);
  }

  /** Whether plans and measures are shown to this person. */
  public boolean maySeePlans() {
    return PageTable.STAFF.stream().anyMatch(roles::contains);
  }

  /** Whether this person may report on measures, its own at least. */
  public boolean mayReport() {
    return PageTable.REPORTERS.stream().anyMatch(roles::contains);
  }

  /** Whether notes and reports can be made for this person. */
  public boolean maySeeDocuments() {
    return PageTable.REPORTERS.stream().anyMatch(roles::contains);
  }

  /** Whether this person may import plans and decide on measures, its own at least. */
  public boolean mayPlan() {
    return PageTable.PLANNERS.stream().anyMatch(roles::contains);
  }

  /** Whether this person writes questionnaires and makes surveys. */
  public boolean mayAsk() {
    return PageTable.IMPORTERS.stream().anyMatch(roles::contains);
  }

  /** Whether this person may give out invitations, to its own schools at least. */
  public boolean mayInvite() {
    return PageTable.INVITERS.stream().anyMatch(roles::contains);
  }

  /** Whether this person verifies risk profiles, of its own schools. */
  public boolean mayVerify() {
    return PageTable.VERIFIERS.stream().anyMatch(roles::contains);
  }

  /** Whether this person is a curator of schools. */
  public boolean isCurator() {
    return roles.contains(Role.CURATOR);
  }

  /** Whether this person may change the rules of alerts. */
  public boolean mayRuleAlerts() {
    return PageTable.RULERS.stream().anyMatch(roles::contains);
  }

  /** Whether this person speaks for the region as a whole, not for one municipality. */
  public boolean isRegional() {
    return PageTable.IMPORTERS.stream().anyMatch(roles::contains);
  }

  /** Whether this person writes definitions and makes one official. */
  public boolean mayDecideOnDefinitions() {
    return roles.contains(Role.MINISTRY);
  }

  /** Whether candidates for the zone of risk are shown to this person. */
  public boolean maySeeCandidates() {
    return PageTable.REPORTERS.stream().anyMatch(roles::contains);
  }

  /** Whether numbers are shown to this person at all. */
  public boolean maySeeIndicator() {
    return PageTable.STAFF.stream().anyMatch(roles::contains);
  }

  /** Whether the state of the services is shown to this person. */
  public boolean maySeeStatus() {
    return PageTable.OPERATORS.stream().anyMatch(roles::contains);
  }

  /** Roles for people, in Russian. */
  public String roleTitles() {
    return roles.stream()
        .sorted(Comparator.naturalOrder())
        .map(Role::title)
        .collect(Collectors.joining(", "));
  }
}
