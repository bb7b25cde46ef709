/**
 * A file becomes the draft of a plan, with everything a person must look at. No Spring, no store.
 */
@NullMarked
package ru.shnor.registry.draft;

import org.jspecify.annotations.NullMarked;
