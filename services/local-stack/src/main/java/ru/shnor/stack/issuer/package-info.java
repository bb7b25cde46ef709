/** The built-in OIDC issuer with its demo users: an identity provider for one machine only. */
@NullMarked
package ru.shnor.stack.issuer;

import org.jspecify.annotations.NullMarked;
