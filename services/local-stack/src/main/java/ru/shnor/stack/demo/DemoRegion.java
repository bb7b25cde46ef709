package ru.shnor.stack.demo;

import ru.shnor.stack.StackAddresses;

/** Placeholder. */
public final class DemoRegion {
  private DemoRegion() {}

  public static void load(StackAddresses addresses) {}
}
