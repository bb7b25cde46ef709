package ru.shnor.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The portal with examples for data and somebody logged in, for looking at pages by eye: {@code
 * ?as=SCHOOL} is somebody else from then on, {@code ?down=analytics} breaks a service, {@code
 * ?down=} mends all.
 */
final class DemoPortal {

  private DemoPortal() {}

  public static void main(String[] args) {
    Map<String, Object> settings = new HashMap<>(PortalPages.Addresses.settings());
    settings.put("shnor.site.store-notice", System.getProperty("notice", ""));
    new SpringApplicationBuilder(Portal.class, PortalPages.Token.class, Entered.class)
        .initializers(
            context ->
                TestPropertyValues.of(
                        settings.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue()))
                    .applyTo(context.getEnvironment()))
        .run(args);
  }

  /** Everybody is an analyst of the assessment centre until they say otherwise. */
  @Configuration(proxyBeanMethods = false)
  static class Entered {
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> entered() {
      FilterRegistrationBean<OncePerRequestFilter> filter =
          new FilterRegistrationBean<>(
              new OncePerRequestFilter() {
                @Override
                protected void doFilterInternal(
                    HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                  obey(request);
                  chain.doFilter(request, response);
                }
              });
      filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
      return filter;
    }

    private static void obey(HttpServletRequest request) {
      HttpSession session = request.getSession();
      String down = request.getParameter("down");
      if (down != null) {
        PortalPages.BACKEND.reset();
        Stream.of(down.split(",", -1)).forEach(PortalPages.BACKEND::down);
      }
      String as = request.getParameter("as");
      if (as != null) {
        session.setAttribute(
            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
            new SecurityContextImpl(Visitors.login("Пробный Пользователь", as)));
      } else if (session.isNew()) {
        session.setAttribute(
            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
            new SecurityContextImpl(Visitors.login("Аналитик центра оценки", "CENTRE")));
      }
    }
  }
}
