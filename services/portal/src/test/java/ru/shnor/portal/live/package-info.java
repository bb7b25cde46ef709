@NullMarked
package ru.shnor.portal.live;

import org.jspecify.annotations.NullMarked;
