package ru.shnor.registry.row;

import ru.shnor.registry.table.Line;

/** What a row says, and where. */
public record Entry<T>(Line line, T value) {}
