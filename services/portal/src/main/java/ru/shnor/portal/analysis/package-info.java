/** Results over the years, what changed between two days, and candidates for the zone of risk. */
@NullMarked
package ru.shnor.portal.analysis;

import org.jspecify.annotations.NullMarked;
