/** Child processes: started, watched, started again, stopped. Knows nothing of what they are. */
@NullMarked
package ru.shnor.stack.process;

import org.jspecify.annotations.NullMarked;
