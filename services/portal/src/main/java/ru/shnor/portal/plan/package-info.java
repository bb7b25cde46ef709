/** Plans of measures — планы мероприятий: tables, cards, reports, decisions, coverage. */
@NullMarked
package ru.shnor.portal.plan;

import org.jspecify.annotations.NullMarked;
