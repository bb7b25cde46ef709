@NullMarked
package ru.shnor.portal.page;

import org.jspecify.annotations.NullMarked;
