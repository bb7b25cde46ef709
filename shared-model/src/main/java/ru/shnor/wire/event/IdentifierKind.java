package ru.shnor.wire.event;

/** What kind of identifier a school is known by. */
public enum IdentifierKind {
  /** Login in ФИС ОКО, digits only: {@code sch220034} and {@code edu220034} are both 220034. */
  FISOKO,
  /** Code in a register outside ФИС ОКО, such as {@code 01M015}; upper case, has a letter. */
  LOCAL,
  /** Code of the school in the register of ГИА-9. */
  GIA9,
  /** Code of the school in the register of ГИА-11. */
  GIA11,
  /** ИНН; branches share it, so it is not unique. */
  INN,
  /** ОГРН. */
  OGRN
}
