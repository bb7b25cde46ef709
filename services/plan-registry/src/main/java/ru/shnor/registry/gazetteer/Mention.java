package ru.shnor.registry.gazetteer;

/**
 * A municipality named in a text.
 *
 * @param written as it stands there
 * @param at offset in the text
 */
public record Mention(String written, int at, Match match) {}
