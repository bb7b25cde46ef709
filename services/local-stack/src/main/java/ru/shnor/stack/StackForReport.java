package ru.shnor.stack;

import java.time.Duration;
import java.util.Optional;
import ru.shnor.stack.client.Services;
import ru.shnor.stack.process.Narrator;
import ru.shnor.stack.report.RunningStack;

/** A stack that lives as long as one report. */
final class StackForReport implements RunningStack {

  /** Below that the best code of the compiler comes too late and costs more than it brings. */
  private static final long LITTLE = 32L * 1024 * 1024;

  private final Stack stack;

  private StackForReport(Stack stack) {
    this.stack = stack;
  }

  static Starter starter(Narrator narrator) {
    return bytes -> {
      try {
        return new StackForReport(Stack.start(StackOptions.forReport(bytes < LITTLE), narrator));
      } catch (StackFailure e) {
        throw new CannotStart(String.valueOf(e.getMessage()), e);
      }
    };
  }

  @Override
  public Services services() {
    return stack.addresses().services();
  }

  @Override
  public String store() {
    return stack.storeDescription();
  }

  @Override
  public String broker() {
    return stack.brokerDescription();
  }

  @Override
  public Optional<String> failure() {
    return stack.awaitFailure(Duration.ZERO);
  }

  @Override
  public void close() {
    stack.close();
  }
}
