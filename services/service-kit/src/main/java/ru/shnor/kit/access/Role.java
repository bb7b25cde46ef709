package ru.shnor.kit.access;

import java.util.Arrays;
import java.util.Optional;

/** A role of the region's monitoring, as the identity provider names it. */
public enum Role {
  /** Министерство образования. */
  MINISTRY("ministry", "министерство"),
  /** ЦОПМКиМКО — центр оценки профессионального мастерства и мониторинга качества образования. */
  CENTRE("assessment-centre", "ЦОПМКиМКО"),
  /** ИРО — институт развития образования. */
  INSTITUTE("institute", "ИРО"),
  /** Муниципальный координатор. */
  COORDINATOR("municipal-coordinator", "муниципальный координатор"),
  /** Куратор школы. */
  CURATOR("curator", "куратор"),
  /** Руководитель школы. */
  SCHOOL("school", "школа"),
  /** Machine that reads metrics. */
  MONITORING("monitoring", "мониторинг");

  private final String claim;
  private final String title;

  Role(String claim, String title) {
    this.claim = claim;
    this.title = title;
  }

  /** Name in the {@code roles} claim. */
  public String claim() {
    return claim;
  }

  /** Name for people, in Russian. */
  public String title() {
    return title;
  }

  /** The role of a claim; empty if it is none of ours. */
  public static Optional<Role> ofClaim(String claim) {
    return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
  }
}
