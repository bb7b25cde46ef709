package ru.shnor.kit.sheet;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A plain CSV file as pieces of whole lines, for those who look at bytes and not at cells; several
 * pieces at once. Whatever is not plain (a cell over several lines, a lone carriage return, bytes
 * that are not of the encoding, anything beyond the limits) is {@link Unsuited}: such a file is
 * read by {@link SheetReader}, which also says what is wrong with it.
 */
public final class CsvPieces {

  /** The file has to be read cell by cell. */
  public static final class Unsuited extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsuited(String why) {
      super(why, null, false, false);
    }
  }

  /** Whole lines, the last one ended by a line feed too. */
  public static final class Piece {
    private final byte[] bytes;
    private final int to;
    private final int firstLine;

    Piece(byte[] bytes, int to, int firstLine) {
      this.bytes = bytes;
      this.to = to;
      this.firstLine = firstLine;
    }

    /** The lines begin at 0; what stands behind {@link #to} means nothing. */
    public byte[] bytes() {
      return bytes;
    }

    /** Behind the last line feed. */
    public int to() {
      return to;
    }

    /** 1-based number of the first line in the file. */
    public int firstLine() {
      return firstLine;
    }
  }

  /** Usual size of a piece. */
  public static final int PIECE_BYTES = 4 << 20;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Path file;
  private final CsvForm form;
  private final SheetLimits limits;

  private CsvPieces(Path file, CsvForm form, SheetLimits limits) {
    this.file = file;
    this.form = form;
    this.limits = limits;
  }

  /**
   * Opens a file that was checked to be CSV or no archive at least.
   *
   * @return empty if it is not plain as far as its beginning tells
   * @throws UnreadableFile if the bytes are no text
   */
  public static Optional<CsvPieces> open(Path file, SheetLimits limits) throws IOException {
    CsvForm form = CsvForm.sniffQuickly(file);
    boolean plain =
        !form.separatorLine()
            && (form.charset().equals(StandardCharsets.UTF_8)
                || form.charset().equals(CsvForm.CP1251));
    return plain ? Optional.of(new CsvPieces(file, form, limits)) : Optional.empty();
  }

  /** UTF-8 or windows-1251. */
  public Charset charset() {
    return form.charset();
  }

  /** One byte in both encodings. */
  public byte separator() {
    return (byte) form.separator();
  }

  /** Most characters of a cell. */
  public int cellChars() {
    return limits.cellChars();
  }

  /** Most columns. */
  public int columns() {
    return limits.columns();
  }

  /**
   * Rows of the first lines.
   *
   * @throws Unsuited if they are not plain
   */
  public List<Row> head(int lines) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(form.mark());
      byte[] bytes = new byte[fitting(channel, PIECE_BYTES) + 1];
      int length = fill(channel, bytes, 0);
      int from = 0;
      for (int line = 1; line <= lines && from < length; line++) {
        int end = lineEnd(bytes, from, length);
        row(bytes, from, withoutReturn(bytes, from, end), line).ifPresent(rows::add);
        from = end + 1;
      }
    }
    return rows;
  }

  /**
   * Reads the whole file.
   *
   * @param size bytes of a piece; a longer line is not plain
   * @param work is done on a thread of its own; must not keep the bytes
   * @param inOrder gets what the work made of the pieces, in the order of the file, on the caller's
   *     thread
   * @throws Unsuited if the file is not plain
   */
  public <T> void read(
      int threads, int size, ReadProgress progress, Function<Piece, T> work, Consumer<T> inOrder)
      throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads, CsvPieces::thread);
    ConcurrentLinkedQueue<byte[]> free = new ConcurrentLinkedQueue<>();
    Deque<Future<T>> running = new ArrayDeque<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(form.mark());
      int room = fitting(channel, size);
      byte[] bytes = new byte[room + 1];
      int kept = 0;
      int line = 1;
      while (true) {
        int length = fill(channel, bytes, kept);
        boolean last = length < room;
        int end = last ? ended(bytes, length) : lastLine(bytes, length);
        byte[] next = Optional.ofNullable(free.poll()).orElseGet(() -> new byte[room + 1]);
        kept = last ? 0 : length - end;
        System.arraycopy(bytes, end, next, 0, kept);
        Piece piece = new Piece(bytes, end, line);
        line += lines(bytes, end);
        if (line - 1 > limits.rows()) {
          throw new Unsuited("more lines than rows are allowed");
        }
        running.add(pool.submit(() -> done(piece, work, free)));
        while (running.size() > (last ? 0 : threads + 1)) {
          inOrder.accept(result(running.remove()));
        }
        progress.read(channel.position(), channel.size());
        if (last) {
          return;
        }
        bytes = next;
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** A little file needs no large piece; one byte more shows that it has ended. */
  private static int fitting(FileChannel channel, int size) throws IOException {
    return (int) Math.min(size, channel.size() + 1);
  }

  private static <T> T done(
      Piece piece, Function<Piece, T> work, ConcurrentLinkedQueue<byte[]> free) {
    try {
      return work.apply(piece);
    } finally {
      free.add(piece.bytes());
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "csv-pieces");
    thread.setDaemon(true);
    return thread;
  }

  private static int fill(FileChannel channel, byte[] bytes, int kept) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes, kept, bytes.length - 1 - kept);
    while (rest.hasRemaining() && channel.read(rest) >= 0) {
      // until the piece is full or the file ends
    }
    return rest.position();
  }

  /** Ends the last line of a file that does not. */
  private static int ended(byte[] bytes, int length) {
    if (length == 0 || bytes[length - 1] == '\n') {
      return length;
    }
    bytes[length] = '\n';
    return length + 1;
  }

  private static int lastLine(byte[] bytes, int length) {
    for (int end = length; end > 0; end--) {
      if (bytes[end - 1] == '\n') {
        return end;
      }
    }
    throw new Unsuited("a line longer than a piece");
  }

  /** Number of line feeds, eight bytes at a time. */
  private static int lines(byte[] bytes, int to) {
    long low = 0x7F7F7F7F7F7F7F7FL;
    int lines = 0;
    int at = 0;
    for (; at + 8 <= to; at += 8) {
      long feeds = (long) LONGS.get(bytes, at) ^ 0x0A0A0A0A0A0A0A0AL;
      lines += Long.bitCount(~(((feeds & low) + low) | feeds | low));
    }
    for (; at < to; at++) {
      lines += bytes[at] == '\n' ? 1 : 0;
    }
    return lines;
  }

  private static int lineEnd(byte[] bytes, int from, int to) {
    int end = from;
    while (end < to && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  /** Where a line ends whose line feed stands there. */
  public static int withoutReturn(byte[] bytes, int from, int lineFeed) {
    return lineFeed > from && bytes[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
  }

  /**
   * A line as {@link SheetReader} would give it; empty if no cell of it holds anything.
   *
   * @throws Unsuited if it is not plain
   */
  public Optional<Row> row(byte[] bytes, int from, int to, int number) {
    String line = new String(bytes, from, to - from, form.charset());
    if (line.indexOf('\uFFFD') >= 0 || line.indexOf('\r') >= 0 || line.equals(CsvSheet.END)) {
      throw new Unsuited("line %d".formatted(number));
    }
    if (line.isEmpty()) {
      return Optional.empty();
    }
    List<String> fields =
        line.indexOf('"') < 0
            ? Arrays.asList(line.split("\\" + form.separator(), -1))
            : CsvSheet.onlyRecord(line, form.separator())
                .orElseThrow(() -> new Unsuited("quotes of line %d".formatted(number)));
    try {
      Row row = CsvSheet.row(fields, number, limits);
      return row.cells().isEmpty() ? Optional.empty() : Optional.of(row);
    } catch (UnreadableFile e) {
      throw new Unsuited(e.code());
    }
  }
}
