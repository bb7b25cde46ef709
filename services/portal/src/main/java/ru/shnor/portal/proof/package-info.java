/** What proves a report: schools that took part and files. */
@NullMarked
package ru.shnor.portal.proof;

import org.jspecify.annotations.NullMarked;
