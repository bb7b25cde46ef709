package ru.shnor.ingestion.upload;

/**
 * How far the reading is.
 *
 * @param stage what is being done, in Russian
 * @param bytesRead bytes done, out of {@code bytesTotal}; all stages together make the whole
 * @param rowsRead rows of the table seen in this stage
 */
public record Progress(String stage, long bytesRead, long bytesTotal, int rowsRead) {

  static Progress waiting(long bytesTotal) {
    return new Progress("Файл принят, ждёт чтения", 0, bytesTotal, 0);
  }

  Progress ended(String words) {
    return new Progress(words, bytesTotal, bytesTotal, rowsRead);
  }
}
