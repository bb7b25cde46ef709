/** The life of an alert: raised, acknowledged, silenced, resolved; one alert per cause. */
@NullMarked
package ru.shnor.analytics.alert.life;

import org.jspecify.annotations.NullMarked;
