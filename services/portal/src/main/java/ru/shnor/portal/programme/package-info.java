/** Anti-risk programmes of schools — антирисковые программы. */
@NullMarked
package ru.shnor.portal.programme;

import org.jspecify.annotations.NullMarked;
