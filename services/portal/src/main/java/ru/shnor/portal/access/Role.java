package ru.shnor.portal.access;

import java.util.Arrays;
import java.util.Optional;

/** A role as the identity provider names it in the {@code roles} claim. */
public enum Role {
  MINISTRY("ministry", "министерство образования"),
  CENTRE("assessment-centre", "центр оценки качества (ЦОПМКиМКО)"),
  INSTITUTE("institute", "институт развития образования"),
  COORDINATOR("municipal-coordinator", "муниципальный координатор"),
  CURATOR("curator", "куратор школ"),
  SCHOOL("school", "школа"),
  MONITORING("monitoring", "наблюдение за работой системы");

  private final String claim;
  private final String title;

  Role(String claim, String title) {
    this.claim = claim;
    this.title = title;
  }

  /** Name for people, in Russian. */
  public String title() {
    return title;
  }

  static Optional<Role> ofClaim(String claim) {
    return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
  }
}
