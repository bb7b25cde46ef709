package ru.shnor.portal.remote;

import java.util.List;
import java.util.Optional;

/**
 * What a service says of itself.
 *
 * @param service name of the service's artifact
 * @param unpublished saved, but not yet sent to the broker
 */
public record ServiceState(
    String service, String store, long unpublished, List<TopicState> topics) {

  /**
   * A topic the service listens to; received = applied + duplicate + stale + deadLettered.
   *
   * @param lag records not yet read, −1 unknown
   */
  public record TopicState(
      String topic,
      long received,
      long applied,
      long duplicate,
      long stale,
      long deadLettered,
      long lag) {}

  /** A service and its state, or no state if it does not answer. */
  public record Asked(ServiceName service, Optional<ServiceState> state) {}
}
