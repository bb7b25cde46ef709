/** What runs in the child processes of the stack's own jar, and how they notice its death. */
@NullMarked
package ru.shnor.stack.part;

import org.jspecify.annotations.NullMarked;
