@NullMarked
package ru.shnor.survey.profile;

import org.jspecify.annotations.NullMarked;
