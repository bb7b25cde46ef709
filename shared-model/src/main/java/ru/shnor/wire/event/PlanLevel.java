package ru.shnor.wire.event;

/** Whose plan it is. */
public enum PlanLevel {
  REGION,
  MUNICIPALITY,
  SCHOOL
}
