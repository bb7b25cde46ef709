package ru.shnor.wire.event;

/** An assessment procedure. */
public enum Procedure {
  /** ВПР — всероссийские проверочные работы. */
  VPR,
  /** ОГЭ. */
  OGE,
  /** ЕГЭ. */
  EGE
}
