package ru.shnor.portal.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;

/** Deny by default, login by the provider, headers that leave a hostile text no way to run. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String LOGIN = "/login";

  /** A page is asked for; what scripts fetch gets a status instead of the login page. */
  private static final RequestMatcher PAGE =
      request ->
          "GET".equals(request.getMethod())
              && accept(request).contains("text/html")
              && !request.getRequestURI().startsWith("/live/");

  @Bean
  SecurityFilterChain pages(
      HttpSecurity http,
      LoginSettings login,
      ClientRegistrationRepository clients,
      @Value("${spring.servlet.multipart.max-request-size}") DataSize largest)
      throws Exception {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(PAGE);
    OidcClientInitiatedLogoutSuccessHandler logout =
        new OidcClientInitiatedLogoutSuccessHandler(clients);
    logout.setPostLogoutRedirectUri("{baseUrl}/");
    rules(http);
    http.requestCache(one -> one.requestCache(cache))
        .oauth2Login(one -> one.loginPage(LOGIN).failureUrl(LOGIN + "?failed"))
        .logout(one -> one.logoutSuccessHandler(logout))
        .exceptionHandling(
            one ->
                one.authenticationEntryPoint(
                        (request, response, cause) -> {
                          if (PAGE.matches(request)) {
                            new LoginUrlAuthenticationEntryPoint(LOGIN)
                                .commence(request, response, cause);
                          } else {
                            new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)
                                .commence(request, response, cause);
                          }
                        })
                    .accessDeniedHandler(denied(largest)));
    headers(http, login);
    return http.build();
  }

  private static void rules(HttpSecurity http) {
    http.authorizeHttpRequests(
        requests -> {
          requests
              .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
              .permitAll()
              .requestMatchers(HttpMethod.GET, PageTable.OPEN)
              .permitAll();
          PageTable.RULES.forEach(
              rule ->
                  requests
                      .requestMatchers(rule.method(), rule.pattern())
                      .hasAnyAuthority(rule.authorities()));
          requests.anyRequest().denyAll();
        });
  }

  private static void headers(HttpSecurity http, LoginSettings login) {
    http.headers(
        headers ->
            headers
                .contentSecurityPolicy(
                    csp ->
                        csp.policyDirectives(
                            "default-src 'none'; script-src 'self'; style-src 'self'; "
                                + "img-src 'self'; connect-src 'self'; font-src 'self'; "
                                + "form-action 'self' "
                                + login.endSessionOrigin()
                                + "; frame-ancestors 'none'; base-uri 'none'"))
                .frameOptions(frame -> frame.deny())
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                    policy ->
                        policy.policy(
                            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), display-capture=()"))
                .crossOriginOpenerPolicy(
                    policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                    policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)));
  }

  /**
   * A page that is not in the table does not exist. A form larger than what is read at all loses
   * its CSRF token on the way, so its size is the true reason.
   */
  private static AccessDeniedHandler denied(DataSize largest) {
    return (request, response, cause) -> {
      if (request.getContentLengthLong() > largest.toBytes()) {
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      } else if (PageTable.knows(request)) {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
      } else {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
      }
    };
  }

  private static String accept(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept == null ? "" : accept.toLowerCase(Locale.ROOT);
  }
}
