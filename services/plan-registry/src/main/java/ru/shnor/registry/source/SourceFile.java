package ru.shnor.registry.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import ru.shnor.kit.sheet.SheetLimits;
import ru.shnor.kit.sheet.UnreadableFile;

/** Opens CSV, XLSX and DOCX by what their bytes are. */
public final class SourceFile {

  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private SourceFile() {}

  /**
   * Reads a whole file.
   *
   * @throws UnreadableFile if it is none of the three, is damaged, or is beyond the limits
   */
  public static List<Block> read(Path file) {
    SheetLimits limits = SheetLimits.DEFAULT;
    try {
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        throw new UnreadableFile(
            "NO_FILE",
            "Нет такого файла, или его нельзя читать: %s.".formatted(file),
            "Проверьте путь к файлу и права на него.");
      }
      if (Files.size(file) > limits.bytes()) {
        throw new UnreadableFile(
            "TOO_LARGE",
            "Файл больше %d МБ.".formatted(limits.bytes() / (1024 * 1024)),
            "Оставьте в файле только план, без рисунков и лишних листов.");
      }
      byte[] head = head(file);
      if (starts(head, OLE)) {
        throw new UnreadableFile(
            "OLD_OFFICE",
            "Это файл старого формата (.doc, .xls) или файл под паролем.",
            "Откройте его, снимите пароль, сохраните как .docx или .xlsx и загрузите снова.");
      }
      return starts(head, ZIP) && isWord(file)
          ? WordDocument.read(file)
          : SheetBlocks.read(file, limits);
    } catch (IOException e) {
      throw new UnreadableFile(
          "DAMAGED", "Файл не читается до конца.", "Сохраните его ещё раз и загрузите снова.");
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(4);
    }
  }

  private static boolean starts(byte[] head, byte[] magic) {
    return head.length == magic.length && Arrays.equals(head, magic);
  }

  private static boolean isWord(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry(WordDocument.MAIN_PART) != null;
    } catch (ZipException | IllegalArgumentException e) {
      // the reader of sheets says what is wrong with the archive
      return false;
    }
  }
}
