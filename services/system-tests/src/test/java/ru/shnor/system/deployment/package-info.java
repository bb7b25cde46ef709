/** What stands in the files of the production deployment. */
@NullMarked
package ru.shnor.system.deployment;

import org.jspecify.annotations.NullMarked;
