/** What the import could not settle: questions answered and dates of events entered by a person. */
@NullMarked
package ru.shnor.registry.settling;

import org.jspecify.annotations.NullMarked;
