package ru.shnor.kit.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import ru.shnor.kit.KitSettings;
import ru.shnor.kit.audit.AuditFilter;
import ru.shnor.kit.audit.Auditor;
import ru.shnor.kit.problem.SecurityProblems;

/** Deny by default: an endpoint is open to the roles of the service's table and to nobody else. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

  private static final String AUDIENCE = "shnor";

  @Bean
  JwtDecoder jwtDecoder(KitSettings settings) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(settings.jwks())
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .build();
    List<OAuth2TokenValidator<Jwt>> validators = new ArrayList<>();
    validators.add(new JwtTimestampValidator());
    validators.add(new JwtIssuerValidator(settings.issuer()));
    validators.add(
        jwt ->
            jwt.getExpiresAt() == null || !audience(jwt).contains(AUDIENCE)
                ? OAuth2TokenValidatorResult.failure(
                    new OAuth2Error("invalid_token", "no expiry or another audience", null))
                : OAuth2TokenValidatorResult.success());
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validators));
    return decoder;
  }

  @Bean
  @ConditionalOnBean(AccessTable.class)
  SecurityFilterChain serviceSecurity(
      HttpSecurity http, AccessTable table, SecurityProblems problems, Auditor auditor)
      throws Exception {
    http.csrf(csrf -> csrf.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new AuditFilter(auditor, unaudited(table)), AuthorizationFilter.class)
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .oauth2ResourceServer(
            server ->
                server
                    .authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems)
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(CallerToken.converter())));
    http.authorizeHttpRequests(
        requests -> {
          requests.requestMatchers(HttpMethod.GET, "/actuator/health/**").permitAll();
          requests
              .requestMatchers(HttpMethod.GET, "/actuator/prometheus")
              .hasAuthority(Role.MONITORING.name());
          requests
              .requestMatchers(HttpMethod.GET, "/api/status")
              .hasAnyAuthority(names(STATUS_READERS));
          for (AccessRule rule : table.rules()) {
            requests
                .requestMatchers(rule.method(), rule.pattern())
                .hasAnyAuthority(names(rule.roles().toArray(Role[]::new)));
          }
          for (OpenEndpoint open : table.open()) {
            requests.requestMatchers(open.method(), open.pattern()).permitAll();
          }
          requests.anyRequest().denyAll();
        });
    return http.build();
  }

  @Bean
  @ConditionalOnBean(AccessTable.class)
  AccessTableCheck accessTableCheck(
      AccessTable table,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    return new AccessTableCheck(table, mappings);
  }

  private static RequestMatcher unaudited(AccessTable table) {
    List<RequestMatcher> open = new ArrayList<>();
    for (OpenEndpoint one : table.open()) {
      open.add(PathPatternRequestMatcher.pathPattern(one.method(), one.pattern()));
    }
    return request -> open.stream().anyMatch(one -> one.matches(request));
  }

  @Bean
  WebMvcConfigurer callerArgument() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
      }
    };
  }

  private static List<String> audience(Jwt jwt) {
    List<String> audience = jwt.getAudience();
    return audience == null ? List.of() : audience;
  }

  private static final Role[] STATUS_READERS = {
    Role.MINISTRY, Role.CENTRE, Role.INSTITUTE, Role.MONITORING
  };

  private static String[] names(Role... roles) {
    String[] names = new String[roles.length];
    for (int i = 0; i < roles.length; i++) {
      names[i] = roles[i].name();
    }
    return names;
  }
}
