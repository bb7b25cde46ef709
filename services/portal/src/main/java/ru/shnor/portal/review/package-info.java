/** Peer review of programmes — взаимоэкспертиза. */
@NullMarked
package ru.shnor.portal.review;

import org.jspecify.annotations.NullMarked;
