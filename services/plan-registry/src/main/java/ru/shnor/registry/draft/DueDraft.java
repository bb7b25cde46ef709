package ru.shnor.registry.draft;

import java.time.LocalDate;
import java.util.Optional;
import ru.shnor.registry.gazetteer.Place;

/**
 * One time a measure is due.
 *
 * @param from first day
 * @param to last day; overdue after it
 * @param written the territory as the deadline names it; empty if it holds everywhere
 * @param place the municipality; empty if it holds everywhere, or a person must first say which
 */
public record DueDraft(LocalDate from, LocalDate to, String written, Optional<Place> place) {}
