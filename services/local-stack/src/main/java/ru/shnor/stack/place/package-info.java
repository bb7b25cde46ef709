/** Where things are: the jars of the services, the ports, the folder with the data. */
@NullMarked
package ru.shnor.stack.place;

import org.jspecify.annotations.NullMarked;
