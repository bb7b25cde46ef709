/** The text of a deadline as tokens; knows how months are written and how scans spoil them. */
@NullMarked
package ru.shnor.registry.deadline.lexis;

import org.jspecify.annotations.NullMarked;
