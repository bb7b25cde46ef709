package ru.shnor.registry.workday;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Working days — производственный календарь: Monday to Friday, but for the exceptions of a file
 * {@code date;kind;note} with the kinds {@code HOLIDAY} and {@code WORKING}. Days of a year the
 * file does not have follow the week alone.
 */
public final class ProductionCalendar {

  private static final int LONGEST_WAY = 60;

  private final Map<LocalDate, Boolean> working;

  private ProductionCalendar(Map<LocalDate, Boolean> working) {
    this.working = Map.copyOf(working);
  }

  /** The calendar of Russia that is part of the service. */
  public static ProductionCalendar russian() {
    try (InputStream in =
        ProductionCalendar.class.getResourceAsStream("/calendar/production-ru.csv")) {
      return read(
          new InputStreamReader(
              Optional.ofNullable(in)
                  .orElseThrow(() -> new IllegalStateException("no production calendar")),
              StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A calendar of a file in UTF-8.
   *
   * @throws IllegalArgumentException if a line is none, with its number
   */
  public static ProductionCalendar of(Path file) {
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("production calendar " + file, e);
    }
  }

  private static ProductionCalendar read(Reader in) throws IOException {
    Map<LocalDate, Boolean> working = new HashMap<>();
    BufferedReader lines = new BufferedReader(in);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (number > 1 && !line.isBlank()) {
        String[] cells = line.split(";", -1);
        try {
          working.put(LocalDate.parse(cells[0]), isWorking(cells[1]));
        } catch (DateTimeException | IndexOutOfBoundsException | IllegalArgumentException e) {
          throw new IllegalArgumentException(
              "production calendar, line %d: '%s'".formatted(number, line), e);
        }
      }
    }
    return new ProductionCalendar(working);
  }

  private static boolean isWorking(String kind) {
    return switch (kind) {
      case "WORKING" -> true;
      case "HOLIDAY" -> false;
      default -> throw new IllegalArgumentException("kind " + kind);
    };
  }

  public boolean isWorking(LocalDate day) {
    return working.getOrDefault(
        day, day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
  }

  /** The day itself, or the last working day before it. */
  public LocalDate onOrBefore(LocalDate day) {
    LocalDate found = day;
    for (int i = 0; i < LONGEST_WAY && !isWorking(found); i++) {
      found = found.minusDays(1);
    }
    return found;
  }

  /** So many working days before the last working day on or before the day. */
  public LocalDate before(LocalDate day, int workingDays) {
    LocalDate found = onOrBefore(day);
    for (int i = 0; i < workingDays; i++) {
      found = onOrBefore(found.minusDays(1));
    }
    return found;
  }

  /** The so-many-eth working day after the day; 1 is the first. */
  public LocalDate after(LocalDate day, int workingDays) {
    LocalDate found = day;
    for (int i = 0; i < workingDays; i++) {
      found = found.plusDays(1);
      for (int way = 0; way < LONGEST_WAY && !isWorking(found); way++) {
        found = found.plusDays(1);
      }
    }
    return found;
  }
}
