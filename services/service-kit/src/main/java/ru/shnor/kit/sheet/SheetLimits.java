package ru.shnor.kit.sheet;

import java.time.Duration;

/**
 * What a file may cost. {@link #DEFAULT} suits the reports of a region and refuses what would hurt
 * the process.
 *
 * @param bytes size of the file
 * @param entries entries of the archive
 * @param inflatedBytes all entries together, counted while inflating
 * @param ratio inflated to compressed size of an entry, beyond the first 100 KiB
 * @param sharedStrings number of shared strings
 * @param sharedStringBytes inflated size of the part that holds them
 * @param sheets sheets of a workbook
 * @param rows rows of a sheet
 * @param columns columns of a sheet
 * @param cellChars characters of a cell
 * @param time reading of the whole file, without what the caller does with its rows
 */
public record SheetLimits(
    long bytes,
    int entries,
    long inflatedBytes,
    int ratio,
    int sharedStrings,
    long sharedStringBytes,
    int sheets,
    int rows,
    int columns,
    int cellChars,
    Duration time) {

  private static final long MIB = 1 << 20;

  public static final SheetLimits DEFAULT =
      new SheetLimits(
          25 * MIB,
          200,
          300 * MIB,
          100,
          1_000_000,
          64 * MIB,
          20,
          100_000,
          200,
          4096,
          Duration.ofSeconds(60));
}
