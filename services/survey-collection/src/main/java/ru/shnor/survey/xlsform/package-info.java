/**
 * Questionnaires that methodologists write in Excel: XLSForm workbooks become definitions, or
 * messages by cell.
 */
@NullMarked
package ru.shnor.survey.xlsform;

import org.jspecify.annotations.NullMarked;
