package ru.shnor.kit.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import ru.shnor.kit.access.Caller;

/**
 * One entry for every request that would change something, done or denied; but none for the open
 * endpoints, where people answer who must not be traced.
 */
public final class AuditFilter extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final Auditor auditor;
  private final RequestMatcher unaudited;

  /**
   * @param unaudited requests that leave no entry
   */
  public AuditFilter(Auditor auditor, RequestMatcher unaudited) {
    this.auditor = auditor;
    this.unaudited = unaudited;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return READING.contains(request.getMethod()) || unaudited.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int status = HttpStatus.INTERNAL_SERVER_ERROR.value();
    try {
      chain.doFilter(request, response);
      status = response.getStatus();
    } catch (AccessDeniedException e) {
      status = HttpStatus.FORBIDDEN.value();
      throw e;
    } finally {
      auditor.record(who(), request.getMethod(), request.getRequestURI(), status);
    }
  }

  private static String who() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Caller caller
        ? caller.subject()
        : "anonymous";
  }
}
