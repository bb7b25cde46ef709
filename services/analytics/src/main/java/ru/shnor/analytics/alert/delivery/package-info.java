/** How alerts reach people and machines: channels, journal, heartbeat. */
@NullMarked
package ru.shnor.analytics.alert.delivery;

import org.jspecify.annotations.NullMarked;
