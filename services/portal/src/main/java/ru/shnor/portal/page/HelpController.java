package ru.shnor.portal.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How to use the system, and what the number is and is not. */
@Controller
class HelpController {

  @GetMapping("/help")
  String help() {
    return "help";
  }
}
