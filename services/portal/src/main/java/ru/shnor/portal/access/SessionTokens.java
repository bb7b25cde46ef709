package ru.shnor.portal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/**
 * Tokens kept in the session. One request of a session at a time may refresh: a refresh token is
 * good for one use, and two pages of one person would spend it twice.
 */
@Component
class SessionTokens implements AccessTokens {

  private final OAuth2AuthorizedClientManager clients;

  SessionTokens(OAuth2AuthorizedClientManager clients) {
    this.clients = clients;
  }

  @Override
  public String current() {
    ServletRequestAttributes web =
        (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    HttpServletRequest request = web.getRequest();
    HttpServletResponse response = Objects.requireNonNull(web.getResponse(), "no response");
    Authentication person =
        Objects.requireNonNull(
            SecurityContextHolder.getContext().getAuthentication(), "nobody is logged in");
    OAuth2AuthorizeRequest wanted =
        OAuth2AuthorizeRequest.withClientRegistrationId(LoginConfiguration.REGISTRATION)
            .principal(person)
            .attribute(HttpServletRequest.class.getName(), request)
            .attribute(HttpServletResponse.class.getName(), response)
            .build();
    synchronized (WebUtils.getSessionMutex(request.getSession())) {
      OAuth2AuthorizedClient client = clients.authorize(wanted);
      if (client == null) {
        throw new ClientAuthorizationRequiredException(LoginConfiguration.REGISTRATION);
      }
      return client.getAccessToken().getTokenValue();
    }
  }
}
