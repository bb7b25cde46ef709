package ru.shnor.ingestion.row;

/**
 * What is wrong with a place of a file and what to do, in Russian; it never quotes a row.
 *
 * @param sheet name of the sheet, empty for CSV or for the whole file
 * @param cell address such as {@code C12}, empty for the whole sheet
 */
public record Complaint(String sheet, String cell, String message, String advice) {}
