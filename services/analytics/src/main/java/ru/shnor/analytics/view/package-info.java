/** The indicator as the portal asks for it, within the scope of the caller. */
@NullMarked
package ru.shnor.analytics.view;

import org.jspecify.annotations.NullMarked;
