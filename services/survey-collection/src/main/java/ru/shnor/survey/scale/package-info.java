/**
 * Psychometric scales as data: scores, missing answers, bands, norms, reliability. Pure arithmetic:
 * no Spring, no store, no file. One engine serves MBI, Spielberger, Boyko, Phillips or any other
 * key.
 */
@NullMarked
package ru.shnor.survey.scale;

import org.jspecify.annotations.NullMarked;
