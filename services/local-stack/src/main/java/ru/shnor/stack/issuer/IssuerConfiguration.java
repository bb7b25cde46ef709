package ru.shnor.stack.issuer;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Wires the authorization server: protocol endpoints, login page, clients, users, key. */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http) {
    return http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server.oidc(withDefaults());
            })
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(
            errors ->
                errors.defaultAuthenticationEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint("/login"),
                    new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, IssuerSettings settings) {
    return http.authorizeHttpRequests(
            requests ->
                requests.requestMatchers("/login", "/error").permitAll().anyRequest().denyAll())
        .formLogin(
            login -> login.loginPage("/login").defaultSuccessUrl(settings.portal().toString()))
        .headers(
            headers ->
                headers.contentSecurityPolicy(
                    policy ->
                        policy.policyDirectives(
                            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
                                + " frame-ancestors 'none'")))
        .build();
  }

  @Bean
  AuthorizationServerSettings serverSettings(IssuerSettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.issuer().toString()).build();
  }

  @Bean
  RegisteredClientRepository clients(IssuerSettings settings, Robots robots) {
    return new Clients(settings, robots);
  }

  @Bean
  UserDetailsService users() {
    return new InMemoryUserDetailsManager(
        DemoUser.all().stream()
            .map(
                user ->
                    User.withUsername(user.login())
                        .password("{noop}" + user.password())
                        .authorities(user.role())
                        .build())
            .toList());
  }

  @Bean
  JWKSource<SecurityContext> key(IssuerSettings settings) {
    return new ImmutableJWKSet<>(new JWKSet(SigningKey.keptIn(settings.data())));
  }

  @Bean
  Robots robots() {
    return new Robots();
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims(Robots robots) {
    return new TokenClaims(robots);
  }
}
