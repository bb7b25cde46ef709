package ru.shnor.stack.region;

/**
 * A municipality of Irkutsk region.
 *
 * @param code as in ФИС ОКО, {@code reg38_mNNN}; the numbers are assigned here, the real ones are
 *     not public
 * @param name as in the OKTMO classifier
 * @param oktmo first eight digits, as of 2019
 * @param schools how many of a thousand schools are here; assumed
 * @param city whether it is a town with large schools
 */
public record Municipality(String code, String name, String oktmo, int schools, boolean city) {}
