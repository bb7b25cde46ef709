package ru.shnor.portal.alert;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.shnor.portal.remote.ServiceDown;
import ru.shnor.portal.remote.ServiceRefusal;

/** What came of a form, told on the page that follows. */
final class Told {

  private Told() {}

  static String of(RedirectAttributes after, String page, Runnable action, String done) {
    try {
      action.run();
      after.addFlashAttribute("done", done);
    } catch (ServiceRefusal refusal) {
      after.addFlashAttribute(
          "problem",
          refusal.detail().isEmpty()
              ? "Сервис «%s» отказал без объяснения (%d)."
                  .formatted(refusal.service().title(), refusal.status())
              : refusal.detail());
    } catch (ServiceDown down) {
      after.addFlashAttribute(
          "problem",
          "Не отвечает сервис «%s»: ничего не изменено. Повторите через минуту."
              .formatted(down.service().title()));
    }
    return page;
  }
}
