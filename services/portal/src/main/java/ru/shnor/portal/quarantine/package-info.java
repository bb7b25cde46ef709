/** Schools of files that the register does not know: who they are, decided by a person. */
@NullMarked
package ru.shnor.portal.quarantine;

import org.jspecify.annotations.NullMarked;
