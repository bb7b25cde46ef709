/** Approval by level: a municipality submits, the region approves or returns — согласование. */
@NullMarked
package ru.shnor.registry.approval;

import org.jspecify.annotations.NullMarked;
