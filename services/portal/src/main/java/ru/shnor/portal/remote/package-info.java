/** Calls of the services with the user's own token. */
@NullMarked
package ru.shnor.portal.remote;

import org.jspecify.annotations.NullMarked;
