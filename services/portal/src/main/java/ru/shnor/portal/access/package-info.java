/** Who looks at the pages: login, roles, the token for the services, security headers. */
@NullMarked
package ru.shnor.portal.access;

import org.jspecify.annotations.NullMarked;
