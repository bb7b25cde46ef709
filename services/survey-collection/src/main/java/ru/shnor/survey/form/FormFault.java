package ru.shnor.survey.form;

/**
 * What is wrong with a definition.
 *
 * @param path where, as in {@code pages[0].elements[2].choices[1].value}; empty for the whole
 * @param message what is wrong and what to do, in Russian
 */
public record FormFault(String path, String message) {}
