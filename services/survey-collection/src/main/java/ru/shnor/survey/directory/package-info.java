/** The schools we know, fed from Kafka. */
@NullMarked
package ru.shnor.survey.directory;

import org.jspecify.annotations.NullMarked;
