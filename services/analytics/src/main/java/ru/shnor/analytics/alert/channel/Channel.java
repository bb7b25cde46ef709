package ru.shnor.analytics.alert.channel;

import java.util.List;

/** A way to one receiver. */
public interface Channel {

  /** Stays the same while the receiver does, and holds no secret. */
  String id();

  /** For people, in Russian; without a secret. */
  String title();

  /**
   * Sends, and returns when the receiver has taken everything.
   *
   * @param messages at most one per alert
   * @throws ChannelFailure if it did not; it may have taken them all the same
   */
  void send(List<Message> messages);
}
