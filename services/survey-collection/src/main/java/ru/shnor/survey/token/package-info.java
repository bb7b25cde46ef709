/** One-time invitations; only their hashes are kept. */
@NullMarked
package ru.shnor.survey.token;

import org.jspecify.annotations.NullMarked;
