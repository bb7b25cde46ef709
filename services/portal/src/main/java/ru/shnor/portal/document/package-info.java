/** Notes and reports as files: what can be made, and the file passed on. */
@NullMarked
package ru.shnor.portal.document;

import org.jspecify.annotations.NullMarked;
