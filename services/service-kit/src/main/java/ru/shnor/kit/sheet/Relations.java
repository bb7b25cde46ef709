package ru.shnor.kit.sheet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What a part of a workbook points to. Read with a parser and not by searching the bytes: quotes,
 * spaces and character references have too many spellings.
 */
final class Relations {

  private static final int MOST = 100_000;
  private static final List<String> OUTSIDE = List.of("/externalLink", "/externalLinkPath");
  private static final List<String> FOREIGN =
      List.of("/oleObject", "/package", "/control", "/activeXControlBinary");
  private static final List<String> PROGRAMS =
      List.of("/vbaProject", "/xlMacrosheet", "/xlIntlMacrosheet");

  /**
   * @param target as written, relative to the part
   */
  record Relation(String id, String type, String target, boolean external) {}

  private Relations() {}

  static List<Relation> read(InputStream in, ReadingTime time) {
    List<Relation> all = new ArrayList<>();
    try (HardenedXml xml = new HardenedXml(in, time)) {
      while (xml.next()) {
        if (xml.starts("Relationship")) {
          if (all.size() == MOST) {
            throw UnreadableFile.tooLarge("В книге слишком много ссылок");
          }
          all.add(
              new Relation(
                  xml.attribute("Id"),
                  xml.attribute("Type"),
                  xml.attribute("Target"),
                  xml.attribute("TargetMode").strip().equalsIgnoreCase("External")));
        }
      }
    }
    return all;
  }

  /**
   * Refuses what leads out of the workbook or into a program. Hyperlinks of cells lead outside too
   * and are harmless: nothing here follows a link, and reports of schools are full of them.
   */
  static void refuseForeign(InputStream in, ReadingTime time) {
    for (Relation relation : read(in, time)) {
      if (ends(relation, PROGRAMS)) {
        throw UnreadableFile.dangerous("MACROS", "В книге есть макросы");
      }
      if (ends(relation, FOREIGN)) {
        throw UnreadableFile.dangerous("EMBEDDED", "В книгу вложены посторонние объекты");
      }
      if (ends(relation, OUTSIDE)
          || (relation.external() && !relation.type().endsWith("/hyperlink"))) {
        throw UnreadableFile.dangerous("EXTERNAL_LINKS", "Книга ссылается на другие файлы");
      }
    }
  }

  private static boolean ends(Relation relation, List<String> types) {
    return types.stream().anyMatch(relation.type()::endsWith);
  }
}
