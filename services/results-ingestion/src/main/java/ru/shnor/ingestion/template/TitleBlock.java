package ru.shnor.ingestion.template;

/**
 * The lines above the table, as they stand; a line that is missing is empty.
 *
 * @param title «ВПР 2026 Русский язык 4 класс»
 * @param year year of the title, 0 if there is no such title
 * @param titleSubject subject as named in the title
 * @param grade grade of the title, 0 if there is no such title
 * @param subject value of «Предмет:»
 * @param maxScore value of «Максимальный первичный балл:»
 * @param date value of «Дата:»
 * @param dateCell address of that value, for complaints
 */
public record TitleBlock(
    String title,
    int year,
    String titleSubject,
    int grade,
    String subject,
    String maxScore,
    String date,
    String dateCell) {}
