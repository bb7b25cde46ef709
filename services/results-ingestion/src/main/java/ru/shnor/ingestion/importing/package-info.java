/** What joins them: an upload becomes results, campaigns and complaints. */
@NullMarked
package ru.shnor.ingestion.importing;

import org.jspecify.annotations.NullMarked;
