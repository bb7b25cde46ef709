package ru.shnor.portal.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Says what this is before it sends anybody to the provider. */
@Controller
class LoginController {

  private final CurrentUser user;

  LoginController(CurrentUser user) {
    this.user = user;
  }

  @GetMapping("/login")
  String login() {
    return user.find().isPresent() ? "redirect:/" : "login";
  }
}
