/** The sender's own table back, with a remark beside every row that needs one. */
@NullMarked
package ru.shnor.ingestion.remark;

import org.jspecify.annotations.NullMarked;
