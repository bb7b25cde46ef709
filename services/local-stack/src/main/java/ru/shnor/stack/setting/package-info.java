/** What the processes of a stack are told: addresses, secrets, flags of their JVMs. */
@NullMarked
package ru.shnor.stack.setting;

import org.jspecify.annotations.NullMarked;
