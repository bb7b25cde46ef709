package ru.shnor.portal.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed into the form that edits a measure.
 *
 * @param revision of the measure that was on the page
 * @param executors one a line
 */
record EditForm(long revision, String title, String executors, String deadline, String reason) {

  /** What a form does not send is empty. */
  EditForm(
      long revision,
      @Nullable String title,
      @Nullable String executors,
      @Nullable String deadline,
      @Nullable String reason) {
    this.revision = revision;
    this.title = tidy(title);
    this.executors = tidy(executors);
    this.deadline = tidy(deadline);
    this.reason = tidy(reason);
  }

  private static String tidy(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  Optional<String> fault() {
    if (title.isEmpty() || deadline.isEmpty() || lines().isEmpty()) {
      return Optional.of("Название, исполнители и срок не могут быть пустыми.");
    }
    return reason.isEmpty()
        ? Optional.of("Не указано основание: назовите документ или причину правки.")
        : Optional.empty();
  }

  private List<String> lines() {
    return Arrays.stream(executors.split("[\\r\\n]+", -1))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** The edit as plan-registry takes it. */
  Map<String, Object> body() {
    return Map.of("title", title, "executors", lines(), "deadline", deadline, "reason", reason);
  }
}
