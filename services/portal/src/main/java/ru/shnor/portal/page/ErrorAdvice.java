package ru.shnor.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import ru.shnor.portal.remote.ServiceDown;
import ru.shnor.portal.remote.ServiceRefusal;

/** What services cannot do, as pages with words and advice; never a stack trace. */
@ControllerAdvice
class ErrorAdvice {

  private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);

  @ExceptionHandler
  ModelAndView down(ServiceDown down) {
    log.atWarn()
        .addKeyValue("service", down.service())
        .addKeyValue("cause", down.getMessage())
        .log("a service does not answer");
    return page(
        HttpStatus.SERVICE_UNAVAILABLE,
        new ErrorText(
            "Не отвечает сервис «" + down.service().title() + "»",
            "Сейчас недоступно: " + down.service().concern() + ". Данные не потеряны.",
            "Обновите страницу через минуту. Если сервис не отвечает дольше пяти минут, сообщите"
                + " администратору его название."));
  }

  @ExceptionHandler
  ModelAndView refused(ServiceRefusal refusal) {
    HttpStatus status = HttpStatus.resolve(refusal.status());
    if (status == null || status == HttpStatus.UNAUTHORIZED) {
      return page(
          HttpStatus.UNAUTHORIZED,
          new ErrorText(
              "Нужно войти заново",
              "Сервис «" + refusal.service().title() + "» не принял ваш пропуск.",
              "Выйдите и войдите снова. Если не поможет, сообщите администратору."));
    }
    ErrorText words = ErrorText.of(status);
    return page(
        status,
        refusal.detail().isEmpty()
            ? words
            : new ErrorText(words.heading(), refusal.detail(), words.advice()));
  }

  /** The provider of identities does not refresh the token; a page could log in anew. */
  @ExceptionHandler
  ModelAndView noToken(ClientAuthorizationException cause, HttpServletRequest request) {
    boolean page = String.valueOf(request.getHeader("Accept")).contains("text/html");
    if (page && cause instanceof ClientAuthorizationRequiredException required) {
      throw required;
    }
    log.atWarn().addKeyValue("cause", cause.getMessage()).log("no token for the services");
    return page(
        HttpStatus.UNAUTHORIZED,
        new ErrorText(
            "Нужно войти заново",
            "Срок вашего входа истёк или сервис входа не отвечает.",
            "Выйдите и войдите снова. Если страница входа не открывается, подождите минуту."));
  }

  private static ModelAndView page(HttpStatus status, ErrorText words) {
    ModelAndView page = new ModelAndView("error", status);
    page.addObject("status", status.value());
    page.addObject("words", words);
    return page;
  }
}
