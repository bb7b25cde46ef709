package ru.shnor.parts;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Keeps the broker's several hundred lines per start out of the log of the application around it.
 * Only loggers nobody has set are touched, and it happens again after a reset of the context, which
 * is how Spring Boot starts its logging.
 */
final class QuietLogs {

  private static final List<String> NOISY =
      List.of(
          "kafka",
          "org.apache.kafka",
          "state.change.logger",
          "org.mongodb.driver",
          "de.bwaldvogel",
          "io.netty",
          "org.testcontainers",
          "com.github.dockerjava");

  private QuietLogs() {}

  static void keep() {
    if (LoggerFactory.getILoggerFactory().getClass().getName().startsWith("ch.qos.logback.")) {
      Logback.keep();
    }
  }

  /** Apart, so that the class loads without Logback. */
  private static final class Logback implements LoggerContextListener {

    static synchronized void keep() {
      if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
          && context.getCopyOfListenerList().stream().noneMatch(Logback.class::isInstance)) {
        quieten(context);
        context.addListener(new Logback());
      }
    }

    private static void quieten(LoggerContext context) {
      for (String name : NOISY) {
        Logger logger = context.getLogger(name);
        if (logger.getLevel() == null) {
          logger.setLevel(Level.WARN);
        }
      }
      // what it answers to a client as an error it also logs as one
      context.getLogger("de.bwaldvogel.mongo.wire.MongoWireProtocolHandler").setLevel(Level.OFF);
      // a log flush of a folder that a test has already deleted
      context.getLogger("kafka.server.LogDirFailureChannel").setLevel(Level.OFF);
    }

    @Override
    public boolean isResetResistant() {
      return true;
    }

    @Override
    public void onReset(LoggerContext context) {
      quieten(context);
    }

    @Override
    public void onStart(LoggerContext context) {
      quieten(context);
    }

    @Override
    public void onStop(LoggerContext context) {}

    @Override
    public void onLevelChange(Logger logger, Level level) {}
  }
}
