/** Documents as Word files that can be edited, charts included. */
@NullMarked
package ru.shnor.analytics.docx;

import org.jspecify.annotations.NullMarked;
