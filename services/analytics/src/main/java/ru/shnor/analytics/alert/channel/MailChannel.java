package ru.shnor.analytics.alert.channel;

import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.shnor.wire.event.AlertSeverity;

/** One letter for everything there is to tell at a time. */
final class MailChannel implements Channel {

  private static final String WAIT_MS = "10000";

  private final ChannelSettings.Mail settings;
  private final Wording wording;
  private final Session session;

  MailChannel(ChannelSettings.Mail settings, Wording wording) {
    this.settings = settings;
    this.wording = wording;
    this.session = session(settings);
  }

  private static Session session(ChannelSettings.Mail settings) {
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.host", settings.host());
    properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
    properties.setProperty("mail.smtp.connectiontimeout", WAIT_MS);
    properties.setProperty("mail.smtp.timeout", WAIT_MS);
    properties.setProperty("mail.smtp.writetimeout", WAIT_MS);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    boolean startTls = settings.security() == ChannelSettings.Security.STARTTLS;
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
    properties.setProperty(
        "mail.smtp.ssl.enable",
        Boolean.toString(settings.security() == ChannelSettings.Security.TLS));
    if (settings.user().isEmpty()) {
      return Session.getInstance(properties);
    }
    properties.setProperty("mail.smtp.auth", "true");
    return Session.getInstance(
        properties,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(settings.user(), settings.password());
          }
        });
  }

  @Override
  public String id() {
    return "mail-" + settings.host();
  }

  @Override
  public String title() {
    return "почта через " + settings.host();
  }

  @Override
  public void send(List<Message> messages) {
    try {
      Letter letter = new Letter(session, messageId(messages));
      letter.setFrom(new InternetAddress(settings.from(), true));
      for (String to : settings.to()) {
        letter.addRecipient(RecipientType.TO, new InternetAddress(to, true));
      }
      letter.setSubject(subject(messages), StandardCharsets.UTF_8.name());
      letter.setText(text(messages), StandardCharsets.UTF_8.name());
      letter.setHeader("Auto-Submitted", "auto-generated");
      letter.saveChanges();
      Transport.send(letter);
    } catch (MessagingException e) {
      throw new ChannelFailure("Почтовый сервер не принял письмо", e);
    }
  }

  /** The same letter sent twice has the same id. */
  private String messageId(List<Message> messages) {
    String all = messages.stream().map(Message::deliveryId).collect(Collectors.joining("\n"));
    UUID digest = UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    return "<%s@shnor-alerts>".formatted(digest);
  }

  private static String subject(List<Message> messages) {
    if (messages.size() == 1) {
      Message only = messages.get(0);
      return oneLine((only.resolved() ? "Снято: " : "") + only.alert().title());
    }
    long raised = messages.stream().filter(one -> !one.resolved()).count();
    return "Мониторинг дорожной карты: новых оповещений %d, снятых %d"
        .formatted(raised, messages.size() - raised);
  }

  private String text(List<Message> messages) {
    StringBuilder text = new StringBuilder();
    for (Message one : messages) {
      text.append(one.resolved() ? "СНЯТО" : word(one.alert().severity()))
          .append(": ")
          .append(oneLine(one.alert().title()))
          .append('\n')
          .append(oneLine(one.alert().summary()))
          .append('\n')
          .append(wording.page(one.alert()))
          .append("\n\n");
    }
    return text.append("Письмо отправлено системой мониторинга дорожной карты, отвечать на него не")
        .append(" нужно. Результаты не предназначены для оценки работы школ и учителей.\n")
        .toString();
  }

  private static String word(AlertSeverity severity) {
    return switch (severity) {
      case INFO -> "СВЕДЕНИЕ";
      case WARNING -> "ВНИМАНИЕ";
      case CRITICAL -> "СРОЧНО";
    };
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** A letter whose id is given, not made anew. */
  private static final class Letter extends MimeMessage {

    private final String id;

    Letter(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
