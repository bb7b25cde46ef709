/** How many answers a second the service takes; run by hand, see the README. */
@NullMarked
package ru.shnor.survey.load;

import org.jspecify.annotations.NullMarked;
