package ru.shnor.survey.form;

import java.util.List;

/** What came of reading a definition. */
public sealed interface Reading {

  /** It is in the subset. */
  record Read(Form form) implements Reading {}

  /** It is not. */
  record Refused(List<FormFault> faults) implements Reading {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
