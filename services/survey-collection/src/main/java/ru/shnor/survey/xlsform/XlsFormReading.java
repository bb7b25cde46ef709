package ru.shnor.survey.xlsform;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What came of a workbook. */
public sealed interface XlsFormReading {

  /**
   * A definition in the subset.
   *
   * @param notes what was passed over
   */
  record Made(ObjectNode definition, List<CellFault> notes) implements XlsFormReading {
    public Made {
      notes = List.copyOf(notes);
    }
  }

  /** Nothing was made. */
  record Refused(List<CellFault> faults) implements XlsFormReading {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
