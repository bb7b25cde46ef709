package ru.shnor.kit.event;

import java.util.Optional;

/**
 * A change that is stored in the copy.
 *
 * @param body empty if the thing was deleted
 */
public record Applied<T>(String id, long revision, Optional<T> body) {}
