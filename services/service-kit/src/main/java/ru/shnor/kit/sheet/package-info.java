/**
 * Bytes become rows: no Spring, no store, no domain. What a file really is, its first bytes say,
 * never its name. An XLSX file passes {@link ru.shnor.kit.sheet.ArchiveGuard} before any XML parser
 * sees it, and is then read by our own streaming reader on the JDK's StAX: the libraries tried
 * expand a cell in column XFD to 16 384 cells and keep all shared strings without a bound, so a
 * guard would have had to parse the sheets anyway.
 */
@NullMarked
package ru.shnor.kit.sheet;

import org.jspecify.annotations.NullMarked;
