/** Calls the services' public APIs with the robot's token, as a program of a centre would. */
@NullMarked
package ru.shnor.stack.client;

import org.jspecify.annotations.NullMarked;
