/**
 * Aggregates, copies of topics and private documents in the MongoDB database of a service; the only
 * package that knows the driver.
 */
@NullMarked
package ru.shnor.kit.store;

import org.jspecify.annotations.NullMarked;
