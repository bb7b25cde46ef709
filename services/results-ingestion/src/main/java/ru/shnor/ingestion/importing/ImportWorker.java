package ru.shnor.ingestion.importing;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.results.TakenBack;
import ru.shnor.ingestion.results.WaitingRows;
import ru.shnor.ingestion.upload.Claim;
import ru.shnor.ingestion.upload.FileRefusal;
import ru.shnor.ingestion.upload.Upload;
import ru.shnor.ingestion.upload.UploadSettings;
import ru.shnor.ingestion.upload.Uploads;

/**
 * Reads one upload after the other, the oldest first. One thread is the bound: a file costs at most
 * the memory of one file. What a dead process left is taken over when its lease has run out.
 */
@Component
class ImportWorker implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

  private final String owner = UUID.randomUUID().toString();
  private final Semaphore news = new Semaphore(0);
  private final ImportUpload importing;
  private final WaitingRows waiting;
  private final TakenBack takenBack;
  private final Uploads uploads;
  private final UploadSettings settings;
  private volatile boolean running;
  private volatile Thread thread = new Thread();

  ImportWorker(
      ImportUpload importing,
      WaitingRows waiting,
      TakenBack takenBack,
      Uploads uploads,
      UploadSettings settings) {
    this.takenBack = takenBack;
    this.importing = importing;
    this.waiting = waiting;
    this.uploads = uploads;
    this.settings = settings;
    uploads.onReceived(news::release);
  }

  @Override
  public void start() {
    running = true;
    thread = new Thread(this::work, "import-worker");
    thread.start();
  }

  @Override
  public void stop() {
    running = false;
    news.release();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    boolean healed = false;
    while (running) {
      boolean idle = true;
      try {
        if (!healed) {
          heal();
          healed = true;
        }
        idle = !readNext();
      } catch (RuntimeException e) {
        // the border of the worker: the lease runs out and the upload is taken again
        log.error("work on uploads is interrupted and will be tried again", e);
      }
      if (idle) {
        rest();
      }
    }
  }

  /** Finishes what a crash left half done. */
  private void heal() {
    uploads.sweepSpool();
    uploads.publishEnded();
    waiting.enterAll();
    takenBack.settle();
  }

  private boolean readNext() {
    Optional<Claim> claimed = uploads.claim(owner);
    if (claimed.isEmpty()) {
      return false;
    }
    Claim claim = claimed.get();
    if (claim.attempt() > settings.attempts()) {
      claim.refused(
          new FileRefusal(
              FileRefusal.FAILED,
              "Файл не удалось прочитать за %d попыток.".formatted(settings.attempts()),
              "Загрузите файл ещё раз; если не поможет, сообщите администратору."),
          "");
      return true;
    }
    try {
      Upload ended = importing.read(claim);
      log.atInfo()
          .addKeyValue("upload", ended.id())
          .addKeyValue("status", ended.status())
          .addKeyValue("rows", ended.ledger().rows())
          .addKeyValue("accepted", ended.ledger().accepted())
          .addKeyValue("rejected", ended.ledger().rejected())
          .addKeyValue("duplicate", ended.ledger().duplicate())
          .log("upload has ended");
    } catch (Claim.Lost e) {
      log.atWarn().addKeyValue("cause", e.toString()).log("upload is read by another reader");
    }
    return true;
  }

  private void rest() {
    try {
      if (news.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
        news.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
