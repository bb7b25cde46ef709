package ru.shnor.stack.process;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * What a child is.
 *
 * @param name short, Latin: for the log's name and for {@code child(name)}
 * @param title in Russian, for messages
 * @param launch starts it once
 * @param ready asked again and again until it says yes; quick
 * @param log where the process writes, for the message when it dies
 * @param replaceable false when a new process would not have what the old one held
 */
public record ChildSpec(
    String name,
    String title,
    Running.Launch launch,
    BooleanSupplier ready,
    Path log,
    boolean replaceable) {}
