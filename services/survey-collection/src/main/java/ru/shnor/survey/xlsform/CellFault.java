package ru.shnor.survey.xlsform;

/**
 * Something about a cell.
 *
 * @param sheet name of the sheet
 * @param cell address as Excel shows it, {@code C12}; empty for the whole sheet
 * @param message Russian: what and what to do
 */
public record CellFault(String sheet, String cell, String message) {}
