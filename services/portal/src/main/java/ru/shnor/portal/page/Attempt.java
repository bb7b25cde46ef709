package ru.shnor.portal.page;

import java.util.Optional;
import ru.shnor.portal.remote.ServiceDown;
import ru.shnor.portal.remote.ServiceRefusal;

/** Something asked of a service for a form: either it is done, or the form says why not. */
public final class Attempt {

  private Attempt() {}

  /** Does it; why it was not done, in Russian, or empty. */
  public static Optional<String> problem(Runnable action) {
    try {
      action.run();
      return Optional.empty();
    } catch (ServiceRefusal refusal) {
      return Optional.of(words(refusal));
    } catch (ServiceDown down) {
      return Optional.of(
          "Не отвечает сервис «%s»: ничего не изменено. Повторите через минуту."
              .formatted(down.service().title()));
    }
  }

  /** Why the service refuses. */
  public static String words(ServiceRefusal refusal) {
    return refusal.detail().isEmpty()
        ? "Сервис «%s» отказал без объяснения (%d)."
            .formatted(refusal.service().title(), refusal.status())
        : refusal.detail();
  }
}
