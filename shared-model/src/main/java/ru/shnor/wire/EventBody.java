package ru.shnor.wire;

/** Body of an event: it knows the key it travels under and whose data it is. */
public interface EventBody {

  /** Key of the record and id of the thing. */
  String key();

  /** Whose data it is. */
  EventScope scope();
}
