@NullMarked
package ru.shnor.portal.school;

import org.jspecify.annotations.NullMarked;
