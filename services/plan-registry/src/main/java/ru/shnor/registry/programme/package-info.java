/** Anti-risk programmes of schools — антирисковые программы — with interim monitoring. */
@NullMarked
package ru.shnor.registry.programme;

import org.jspecify.annotations.NullMarked;
