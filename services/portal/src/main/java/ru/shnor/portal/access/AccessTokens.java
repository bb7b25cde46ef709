package ru.shnor.portal.access;

/** The token of whoever made the current request; services are called with it. */
public interface AccessTokens {

  /**
   * A token that is valid now, refreshed if need be.
   *
   * @throws org.springframework.security.oauth2.client.ClientAuthorizationException if there is
   *     none and none can be had without a new login
   */
  String current();
}
