package ru.shnor.registry.agenda;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.access.Role;
import ru.shnor.kit.access.Scope;
import ru.shnor.registry.measure.Reporters;
import ru.shnor.registry.words.Words;
import ru.shnor.wire.event.MeasureState;
import ru.shnor.wire.event.PlanLevel;

/**
 * Whose work a measure is: of whom the executors name among the region's bodies, of a municipality
 * what it reports on, of a school its own plan.
 */
final class Whose {

  private static final Map<Role, Pattern> NAMES =
      new EnumMap<>(
          Map.of(
              Role.MINISTRY, Pattern.compile("министерство"),
              Role.CENTRE, Pattern.compile("цопмкимко|центр оценки профессионального"),
              Role.INSTITUTE, Pattern.compile("институт развития образования|(^|\\s)иро(\\s|$)")));

  private Whose() {}

  /** Whether the caller, or whom it speaks for, must carry the measure out. */
  static boolean isOf(Caller caller, MeasureState measure) {
    Scope scope = caller.scope();
    if (scope.isRegion()) {
      return measure.level() == PlanLevel.REGION
          && caller.roles().stream().anyMatch(role -> names(measure, role));
    }
    if (scope instanceof Scope.Municipality one) {
      return Reporters.everyMunicipality(measure)
          || (measure.level() == PlanLevel.MUNICIPALITY
              && measure.municipalityId().equals(one.id()));
    }
    return measure.level() == PlanLevel.SCHOOL;
  }

  private static boolean names(MeasureState measure, Role role) {
    Pattern name = NAMES.getOrDefault(role, Pattern.compile("(?!)"));
    return measure.executors().stream().anyMatch(one -> name.matcher(Words.plain(one)).find());
  }
}
