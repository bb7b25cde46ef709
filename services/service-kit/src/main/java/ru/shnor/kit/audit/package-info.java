/** Append-only, hash-chained record of every state-changing request. */
@NullMarked
package ru.shnor.kit.audit;

import org.jspecify.annotations.NullMarked;
