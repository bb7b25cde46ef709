package ru.shnor.registry.territory;

import java.util.ArrayList;
import java.util.List;
import ru.shnor.kit.code.MunicipalityCode;
import ru.shnor.registry.words.Words;

/**
 * A municipality — муниципальное образование.
 *
 * @param id its ФИС ОКО code such as {@code reg22_m003}, or a local one; names change, the code
 *     stays
 * @param name the spelling it was first met under
 * @param aliases other spellings
 */
public record Municipality(String id, String name, List<String> aliases) {

  public Municipality {
    aliases = List.copyOf(aliases);
    if (MunicipalityCode.parse(id).filter(code -> code.value().equals(id)).isEmpty()
        || name.isBlank()) {
      throw new IllegalArgumentException("municipality '%s' named '%s'".formatted(id, name));
    }
  }

  /** Whether this is one of its spellings. */
  public boolean isCalled(String spelling) {
    String plain = Words.plain(spelling);
    return Words.plain(name).equals(plain)
        || aliases.stream().anyMatch(alias -> Words.plain(alias).equals(plain));
  }

  Municipality alsoCalled(String spelling) {
    List<String> more = new ArrayList<>(aliases);
    more.add(spelling);
    return new Municipality(id, name, more);
  }
}
