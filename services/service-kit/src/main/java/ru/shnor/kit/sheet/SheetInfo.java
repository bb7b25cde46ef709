package ru.shnor.kit.sheet;

/**
 * A sheet of a file.
 *
 * @param number 0-based, in the order of the workbook
 * @param name as stored, at most 31 characters; empty for CSV
 */
public record SheetInfo(int number, String name, boolean hidden) {}
