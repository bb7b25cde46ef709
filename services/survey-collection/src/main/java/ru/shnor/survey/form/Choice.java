package ru.shnor.survey.form;

import ru.shnor.survey.expression.Value;

/**
 * A choice — вариант ответа.
 *
 * @param value code that is stored: a text or a number
 * @param text what is shown, in Russian
 */
public record Choice(Value value, String text) {}
