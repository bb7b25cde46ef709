/** Ways to a receiver: webhook, Alertmanager, e-mail. */
@NullMarked
package ru.shnor.analytics.alert.channel;

import org.jspecify.annotations.NullMarked;
