/** Peer review of programmes: a seeded draw, double blind — взаимоэкспертиза. */
@NullMarked
package ru.shnor.registry.review;

import org.jspecify.annotations.NullMarked;
