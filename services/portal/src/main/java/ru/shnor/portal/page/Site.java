package ru.shnor.portal.page;

import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import ru.shnor.portal.access.CurrentUser;
import ru.shnor.portal.access.User;

/** What the frame of every page needs, error pages included; templates name it {@code @site}. */
@Component("site")
public class Site {

  private final CurrentUser user;
  private final String storeNotice;

  Site(CurrentUser user, @Value("${shnor.site.store-notice}") String storeNotice) {
    this.user = user;
    this.storeNotice = storeNotice.strip();
  }

  public boolean isKnown() {
    return user.find().isPresent();
  }

  /** Whoever looks; somebody without roles before login. */
  public User getUser() {
    return user.find().orElseGet(() -> new User("", Set.of()));
  }

  /** Empty, or what everybody must know of the store. */
  public String getStoreNotice() {
    return storeNotice;
  }

  /** The notice, if there is one. */
  public Optional<String> notice() {
    return Optional.of(storeNotice).filter(text -> !text.isEmpty());
  }
}
