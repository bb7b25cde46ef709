/** What a request asks, read so that a mistake is named. */
@NullMarked
package ru.shnor.registry.request;

import org.jspecify.annotations.NullMarked;
