@NullMarked
package ru.shnor.portal.workbook;

import org.jspecify.annotations.NullMarked;
