/**
 * Who calls and what they may see: roles, territorial scope, the table of rules, deny by default.
 */
@NullMarked
package ru.shnor.kit.access;

import org.jspecify.annotations.NullMarked;
