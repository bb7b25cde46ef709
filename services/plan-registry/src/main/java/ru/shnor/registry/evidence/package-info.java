/** Files that prove a report — подтверждающие документы. */
@NullMarked
package ru.shnor.registry.evidence;

import org.jspecify.annotations.NullMarked;
