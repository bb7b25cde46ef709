/** A file of any accepted format becomes paragraphs and tables, and knows nothing of plans. */
@NullMarked
package ru.shnor.registry.source;

import org.jspecify.annotations.NullMarked;
