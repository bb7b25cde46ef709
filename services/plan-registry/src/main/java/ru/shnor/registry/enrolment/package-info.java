/** Which school stands on which yearly list, and why. */
@NullMarked
package ru.shnor.registry.enrolment;

import org.jspecify.annotations.NullMarked;
