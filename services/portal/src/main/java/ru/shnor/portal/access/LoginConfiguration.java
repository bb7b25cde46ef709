package ru.shnor.portal.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.web.util.HttpSessionMutexListener;

/** The portal as a client of the identity provider: authorization code with PKCE. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

  static final String REGISTRATION = "portal";

  @Bean
  ClientRegistrationRepository clientRegistrations(LoginSettings login) {
    return new InMemoryClientRegistrationRepository(
        ClientRegistration.withRegistrationId(REGISTRATION)
            .clientId(login.clientId())
            .clientSecret(login.clientSecret())
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .clientSettings(
                ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
            .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
            .scope("openid", "profile")
            .issuerUri(login.issuer())
            .authorizationUri(login.authorizeUri().toString())
            .tokenUri(login.tokenUri().toString())
            .jwkSetUri(login.jwksUri().toString())
            .userNameAttributeName("sub")
            .providerConfigurationMetadata(
                Map.of("end_session_endpoint", login.endSessionUri().toString()))
            .build());
  }

  @Bean
  OAuth2AuthorizedClientRepository authorizedClients() {
    return new HttpSessionOAuth2AuthorizedClientRepository();
  }

  @Bean
  OAuth2AuthorizedClientManager authorizedClientManager(
      ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository clients) {
    DefaultOAuth2AuthorizedClientManager manager =
        new DefaultOAuth2AuthorizedClientManager(registrations, clients);
    manager.setAuthorizedClientProvider(
        OAuth2AuthorizedClientProviderBuilder.builder().authorizationCode().refreshToken().build());
    return manager;
  }

  @Bean
  HttpSessionMutexListener sessionMutex() {
    return new HttpSessionMutexListener();
  }

  /**
   * Roles stand in the {@code roles} claim of the id token; what is no role of ours is left out.
   */
  @Bean
  GrantedAuthoritiesMapper roles() {
    return LoginConfiguration::roles;
  }

  static Set<GrantedAuthority> roles(Collection<? extends GrantedAuthority> given) {
    Set<GrantedAuthority> roles = new HashSet<>();
    for (GrantedAuthority authority : given) {
      if (authority instanceof OidcUserAuthority oidc
          && oidc.getAttributes().get("roles") instanceof Collection<?> claims) {
        claims.stream()
            .filter(String.class::isInstance)
            .flatMap(claim -> Role.ofClaim((String) claim).stream())
            .forEach(role -> roles.add(new SimpleGrantedAuthority(role.name())));
      }
    }
    return roles;
  }
}
