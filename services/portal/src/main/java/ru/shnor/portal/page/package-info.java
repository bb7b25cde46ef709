/** What all pages share: the frame, words and numbers in Russian, error pages. */
@NullMarked
package ru.shnor.portal.page;

import org.jspecify.annotations.NullMarked;
