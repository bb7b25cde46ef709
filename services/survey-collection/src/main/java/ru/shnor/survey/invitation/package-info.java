/** Invitations are made and given out: as links, and as sheets of QR codes to be cut up. */
@NullMarked
package ru.shnor.survey.invitation;

import org.jspecify.annotations.NullMarked;
