package ru.shnor.survey.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that is kept, and an address of the loopback network it comes from: as little
 * client as possible, so that the figures are the service's.
 */
public final class KeptConnection implements AutoCloseable {

  private final URI service;
  private final String from;
  private Socket socket;
  private OutputStream out;
  private InputStream in;

  /** What was answered: status line and headers, in small letters. */
  public record Answer(int status, String head) {}

  /**
   * @param from local address, such as {@code 127.0.0.3}
   */
  public KeptConnection(URI service, String from) throws IOException {
    this.service = service;
    this.from = from;
    this.socket = opened();
    this.out = socket.getOutputStream();
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  private Socket opened() throws IOException {
    Socket fresh = new Socket();
    fresh.bind(new InetSocketAddress(from, 0));
    fresh.connect(new InetSocketAddress(service.getHost(), service.getPort()));
    fresh.setTcpNoDelay(true);
    return fresh;
  }

  /** Sends a request of a respondent and reads the answer. */
  public Answer send(String method, String path, String token, String body) throws IOException {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "%s %s HTTP/1.1\r\nHost: localhost\r\nSurvey-Token: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(method, path, token, content.length);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    whole.writeBytes(content);
    out.write(whole.toByteArray());
    String answer = head();
    int status = Integer.parseInt(answer.substring(9, 12));
    body(answer);
    if (answer.contains("connection: close")) {
      socket.close();
      socket = opened();
      out = socket.getOutputStream();
      in = new BufferedInputStream(socket.getInputStream());
    }
    return new Answer(status, answer);
  }

  private String head() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the connection ended");
      }
      head.append((char) next);
    }
    return head.toString().toLowerCase(Locale.ROOT);
  }

  private void body(String head) throws IOException {
    int at = head.indexOf("content-length: ");
    if (at >= 0) {
      int end = head.indexOf('\r', at);
      in.skipNBytes(Integer.parseInt(head.substring(at + 16, end)));
      return;
    }
    while (head.contains("transfer-encoding: chunked")) {
      StringBuilder size = new StringBuilder();
      for (int next = in.read(); next != '\n'; next = in.read()) {
        size.append((char) next);
      }
      int length = Integer.parseInt(size.toString().strip(), 16);
      in.skipNBytes(length + 2L);
      if (length == 0) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
