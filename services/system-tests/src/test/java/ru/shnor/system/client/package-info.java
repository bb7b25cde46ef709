/** What a client of the system may use: its addresses, tokens and topics. */
@NullMarked
package ru.shnor.system.client;

import org.jspecify.annotations.NullMarked;
