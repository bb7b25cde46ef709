package ru.shnor.analytics.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.shnor.wire.WireJson;
import tools.jackson.databind.JsonNode;

/** Every kind of channel before a real receiver. */
class ChannelTest {

  private static Channel webhook(Receiver receiver) {
    return new Channels(Told.settings(List.of(receiver.address()), List.of(), Told.noMail()))
        .all()
        .get(0);
  }

  @Test
  void aWebhookGetsVersionFourWithoutFiguresOfPupils() {
    try (Receiver receiver = new Receiver()) {
      // When
      webhook(receiver).send(List.of(Told.message(false)));
      webhook(receiver).send(List.of(Told.message(true)));
      // Then
      assertThat(receiver.came()).hasSize(2);
      assertThat(receiver.came().get(0).authorization()).isEqualTo("Bearer secret-token");
      JsonNode fired = WireJson.read(receiver.came().get(0).body(), JsonNode.class);
      assertThat(fired.at("/version").asString()).isEqualTo("4");
      assertThat(fired.at("/status").asString()).isEqualTo("firing");
      JsonNode alert = fired.at("/alerts/0");
      assertThat(alert.at("/labels/alertname").asString()).isEqualTo("ShnorSharpDrop");
      assertThat(alert.at("/annotations/delivery_id").asString()).isNotEmpty();
      assertThat(alert.at("/startsAt").asString()).isEqualTo("2026-04-10T04:00:00Z");
      assertThat(alert.at("/endsAt").asString()).isEqualTo("0001-01-01T00:00:00Z");
      assertThat(alert.at("/generatorURL").asString())
          .isEqualTo("https://portal.example.org/alerts/a0123456789abcdef0123");
      assertThat(receiver.came().get(0).body()).doesNotContain("40 %");
      JsonNode over = WireJson.read(receiver.came().get(1).body(), JsonNode.class);
      assertThat(over.at("/status").asString()).isEqualTo("resolved");
      assertThat(over.at("/alerts/0/endsAt").asString()).isEqualTo("2026-04-10T05:00:00Z");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 500})
  void anAnswerOtherThanYesIsAFailureAndARedirectIsNotFollowed(int status) {
    try (Receiver receiver = new Receiver()) {
      receiver.answer(status);
      Channel channel = webhook(receiver);
      // When
      assertThatThrownBy(() -> channel.send(List.of(Told.message(false))))
          // Then
          .isInstanceOf(ChannelFailure.class)
          .hasMessageContaining(Integer.toString(status))
          .hasMessageNotContaining("secret");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:9/x",
        "http://localhost:9/x",
        "http://[::1]:9/x",
        "http://169.254.169.254/latest/meta-data",
        "http://10.0.0.1/x",
        "http://192.168.1.1/x",
        "http://100.64.0.1/x",
        "http://0.0.0.0/x",
        "http://2130706433/x"
      })
  void anAddressInsideTheNetworkIsRefusedUnlessItIsNamed(String address) {
    // Given
    AddressGuard guard = new AddressGuard(Set.of());
    // When
    assertThatThrownBy(() -> guard.check(URI.create(address)))
        // Then
        .isInstanceOf(ChannelFailure.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://a/b", "http:///x", "http://u:p@a/x", "a"})
  void anAddressThatCanNeverBeRightStopsTheStart(String address) {
    URI uri = URI.create(address);
    // When
    assertThatThrownBy(() -> Told.settings(List.of(uri), List.of(), Told.noMail()))
        // Then
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("webhooks")
        .hasMessageNotContaining("u:p");
  }

  @Test
  void settingsDoNotTellTheirSecrets() {
    // Given
    ChannelSettings settings =
        Told.settings(
            List.of(URI.create("https://example.org/hook/very-secret")),
            List.of(),
            new ChannelSettings.Mail(
                "mail.example.org",
                587,
                ChannelSettings.Security.STARTTLS,
                "user",
                "mail-password",
                "a@example.org",
                List.of("b@example.org")));
    // When
    String text = settings.toString();
    String id = new Channels(settings).all().get(0).id();
    // Then
    assertThat(text).doesNotContain("secret", "mail-password");
    assertThat(id).doesNotContain("secret").startsWith("webhook-example.org-");
  }

  @Test
  void aPasswordDoesNotGoOverAnOpenConnection() {
    assertThatThrownBy(
            () ->
                new ChannelSettings.Mail(
                    "h",
                    25,
                    ChannelSettings.Security.NONE,
                    "user",
                    "password",
                    "a@example.org",
                    List.of("b@example.org")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMailServerGetsOneLetterThatIsTheSameWhenSentAgain() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      ChannelSettings.Mail mail =
          new ChannelSettings.Mail(
              "127.0.0.1",
              server.getSmtp().getPort(),
              ChannelSettings.Security.NONE,
              "",
              "",
              "alerts@example.org",
              List.of("coordinator@example.org"));
      Channel channel = new Channels(Told.settings(List.of(), List.of(), mail)).all().get(0);
      // When
      channel.send(List.of(Told.message(false)));
      channel.send(List.of(Told.message(false)));
      // Then
      MimeMessage[] letters = server.getReceivedMessages();
      assertThat(letters).hasSize(2);
      assertThat(letters[0].getMessageID()).isEqualTo(letters[1].getMessageID());
      assertThat(letters[0].getSubject()).isEqualTo("Резкое снижение: школа Bcc: x@example.org");
      assertThat(letters[0].getAllRecipients()).hasSize(1);
      assertThat(letters[0].getHeader("Bcc")).isNull();
      String text = String.valueOf(letters[0].getContent());
      assertThat(text)
          .contains("ВНИМАНИЕ: Резкое снижение", "https://portal.example.org/alerts/a0123")
          .doesNotContain("40 %");
    } finally {
      server.stop();
    }
  }
}
