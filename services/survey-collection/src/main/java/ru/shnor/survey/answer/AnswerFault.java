package ru.shnor.survey.answer;

/**
 * What is wrong with an answer.
 *
 * @param question name of the question; empty for the whole
 * @param code stable code for machines
 * @param message Russian, never repeats the answer
 */
public record AnswerFault(String question, String code, String message) {}
