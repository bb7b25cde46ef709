package ru.shnor.kit.access;

import org.springframework.http.HttpMethod;

/**
 * An endpoint that anybody may call without a token of the identity provider: a respondent's form.
 * Nothing of such a call goes into the audit log, for its exact time would be kept there.
 *
 * @param pattern path pattern
 */
public record OpenEndpoint(HttpMethod method, String pattern) {}
