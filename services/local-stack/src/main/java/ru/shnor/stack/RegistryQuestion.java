package ru.shnor.stack;

import ru.shnor.stack.client.Api;
import ru.shnor.stack.client.NoAnswer;
import ru.shnor.stack.delivery.RegistryDesk;

/** Asks plan-registry, as any client would, whether it knows a municipality already. */
final class RegistryQuestion {

  private final Api api;

  RegistryQuestion(StackAddresses addresses) {
    this.api = new Api(addresses.services());
  }

  /** False also when the registry does not answer: then nothing may be loaded into it either. */
  boolean isEmpty() {
    try {
      return new RegistryDesk(api).isEmpty().orElse(false);
    } catch (NoAnswer e) {
      return false;
    }
  }
}
