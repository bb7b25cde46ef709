package ru.shnor.registry.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.wire.event.MeasureState;

/** Which files prove what, by name. */
@Component
public class EvidenceNames {

  private final Folders folders;

  EvidenceNames(Folders folders) {
    this.folders = folders;
  }

  /** A time and who reports on it. */
  public static String key(String measureId, MeasureState.Due due, String municipalityId) {
    return key(measureId, due.dueId(), municipalityId);
  }

  private static String key(String measureId, String dueId, String municipalityId) {
    return String.join("|", measureId, dueId, municipalityId);
  }

  /** Names of the files that count, by {@link #key}; those out of scope are left out. */
  public Map<String, List<String>> of(Collection<String> measureIds, Scope scope) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Folder folder : folders.findAll(measureIds, scope)) {
      for (Folder.Item one : folder.items()) {
        if (one.withdrawn().isEmpty()) {
          names
              .computeIfAbsent(
                  key(folder.measureId(), one.dueId(), one.municipalityId()),
                  key -> new ArrayList<>())
              .add(one.name());
        }
      }
    }
    return names;
  }
}
