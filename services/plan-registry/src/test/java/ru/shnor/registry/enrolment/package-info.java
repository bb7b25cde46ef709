/** Tests. */
@NullMarked
package ru.shnor.registry.enrolment;

import org.jspecify.annotations.NullMarked;
