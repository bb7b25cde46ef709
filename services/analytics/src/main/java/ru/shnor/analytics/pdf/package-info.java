/** Documents as PDF with their fonts embedded. */
@NullMarked
package ru.shnor.analytics.pdf;

import org.jspecify.annotations.NullMarked;
