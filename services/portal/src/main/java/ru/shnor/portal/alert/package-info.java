/** Alerts: list, card, rules, and whether alerting works. */
@NullMarked
package ru.shnor.portal.alert;

import org.jspecify.annotations.NullMarked;
