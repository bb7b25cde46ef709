/** Live rates of response, and reminders of whole schools by them. */
@NullMarked
package ru.shnor.survey.rate;

import org.jspecify.annotations.NullMarked;
