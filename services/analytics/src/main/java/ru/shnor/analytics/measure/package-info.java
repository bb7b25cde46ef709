/** What has become of the measures of a plan on a given day; plain Java over the wire's states. */
@NullMarked
package ru.shnor.analytics.measure;

import org.jspecify.annotations.NullMarked;
