package ru.shnor.stack.issuer;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The login page; the form itself is taken by Spring Security. */
@RestController
class LoginController {

  @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  ResponseEntity<String> login(CsrfToken csrf, @RequestParam(required = false) String error) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(LoginPage.html(csrf.getParameterName(), csrf.getToken(), error != null));
  }
}
