package ru.shnor.stack.report;

/** Placeholder. */
public final class ReportCommand {
  private ReportCommand() {}

  public static int run(String[] args) {
    return 2;
  }
}
