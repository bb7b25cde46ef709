/** The batch form of scales: a key and a file of answers become one JSON document. No Spring. */
@NullMarked
package ru.shnor.survey.scoring;

import org.jspecify.annotations.NullMarked;
