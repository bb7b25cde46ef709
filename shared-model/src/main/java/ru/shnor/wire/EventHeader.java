package ru.shnor.wire;

/**
 * Names of the Kafka headers of an event: CloudEvents 1.0 in Kafka's binary mode, plus two of our
 * own.
 */
public final class EventHeader {

  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String TIME = "ce_time";
  public static final String SUBJECT = "ce_subject";
  public static final String CONTENT_TYPE = "content-type";

  /**
   * Decimal number that grows with every save of the thing; a consumer applies only a higher one.
   */
  public static final String REVISION = "revision";

  /** Whose data it is, see {@link EventScope}. */
  public static final String SCOPE = "scope";

  private EventHeader() {}
}
