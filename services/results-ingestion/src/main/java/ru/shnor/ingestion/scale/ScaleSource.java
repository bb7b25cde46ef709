package ru.shnor.ingestion.scale;

import java.util.Optional;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.Subject;

/** Where scales are looked up. */
@FunctionalInterface
public interface ScaleSource {

  /**
   * A scale in use.
   *
   * @param reference {@code <id>@<version>}
   */
  record InUse(Scale scale, String reference) {}

  /** The newest scale of a work. */
  Optional<InUse> find(Procedure procedure, int year, Subject subject, int grade);
}
