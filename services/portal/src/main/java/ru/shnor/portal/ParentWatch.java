package ru.shnor.portal;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Started by another process ({@code SHNOR_PARENT_PID}), the portal ends when that one is gone. */
@Component
class ParentWatch implements ApplicationListener<ApplicationReadyEvent> {

  private static final Logger log = LoggerFactory.getLogger(ParentWatch.class);

  private final long parent;

  /**
   * @param parent process id, 0 for none
   */
  ParentWatch(@Value("${shnor.parent-pid}") long parent) {
    this.parent = parent;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    if (parent == 0) {
      return;
    }
    Thread watch = new Thread(this::watch, "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private void watch() {
    while (ProcessHandle.of(parent).map(ProcessHandle::isAlive).orElse(false)) {
      try {
        TimeUnit.SECONDS.sleep(1);
      } catch (InterruptedException e) {
        return;
      }
    }
    log.atWarn().addKeyValue("parent", parent).log("the parent process is gone, stopping");
    System.exit(0);
  }
}
