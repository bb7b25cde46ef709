/** Approval of road maps and lists of curators — согласование. */
@NullMarked
package ru.shnor.portal.approval;

import org.jspecify.annotations.NullMarked;
