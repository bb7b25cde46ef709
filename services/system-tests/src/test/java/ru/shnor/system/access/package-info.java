/** Who may ask what: every endpoint, every role, every broken token. */
@NullMarked
package ru.shnor.system.access;

import org.jspecify.annotations.NullMarked;
