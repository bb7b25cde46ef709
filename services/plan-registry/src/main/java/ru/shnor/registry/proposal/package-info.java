/** A file becomes a proposal, is compared with the plan, and is confirmed. */
@NullMarked
package ru.shnor.registry.proposal;

import org.jspecify.annotations.NullMarked;
