@NullMarked
package ru.shnor.analytics.honest;

import org.jspecify.annotations.NullMarked;
