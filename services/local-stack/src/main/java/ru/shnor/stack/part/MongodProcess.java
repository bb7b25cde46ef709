package ru.shnor.stack.part;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ru.shnor.parts.Store;
import ru.shnor.stack.process.Running;

/**
 * A {@code mongod} on a fixed port, as a process of the stack.
 *
 * @param dir its folder
 * @param port clients were told this one
 * @param ready appears when it takes writes
 */
public record MongodProcess(Path dir, int port, ReadyFile ready) implements Running.Launch {

  @Override
  public Running start() throws IOException {
    ready.clear();
    Store store = Store.start(Store.Kind.MONGOD, dir, port);
    if (!store.uri().equals(Store.uriOn(Store.Kind.MONGOD, port))) {
      store.close();
      throw new IOException("порт %d занят".formatted(port));
    }
    ready.write(store.description());
    ProcessHandle process =
        ProcessHandle.of(store.pid().orElseThrow())
            .orElseThrow(() -> new IOException("mongod сразу завершился"));
    return new Mongod(store, process);
  }

  private record Mongod(Store store, ProcessHandle process) implements Running {

    @Override
    public long pid() {
      return process.pid();
    }

    @Override
    public boolean endedWithin(Duration time) throws InterruptedException {
      try {
        process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
        return true;
      } catch (TimeoutException e) {
        return false;
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String ending() {
      return "процесс mongod исчез";
    }

    @Override
    public void stop() {
      process.destroy();
    }

    @Override
    public void kill() {
      process.destroyForcibly();
    }
  }
}
