package ru.shnor.portal.plan;

/** A municipality of the register. */
public record Place(String id, String name) {}
