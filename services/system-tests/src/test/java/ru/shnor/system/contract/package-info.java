/** What is promised to other systems, against what really goes out. */
@NullMarked
package ru.shnor.system.contract;

import org.jspecify.annotations.NullMarked;
