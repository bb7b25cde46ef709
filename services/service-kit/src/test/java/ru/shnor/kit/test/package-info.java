/**
 * What every service's tests stand on: a real broker, the best store there is, tokens of every
 * role.
 */
@NullMarked
package ru.shnor.kit.test;

import org.jspecify.annotations.NullMarked;
