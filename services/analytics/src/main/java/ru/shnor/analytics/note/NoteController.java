package ru.shnor.analytics.note;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.analytics.document.Document;
import ru.shnor.analytics.note.words.Notes;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;

/** Makes the ministry's notes and reports as files. */
@RestController
class NoteController {

  private static final int LONGEST_NUMBER = 40;

  private final NoteWriter writer;
  private final Clock clock;

  NoteController(NoteWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  @GetMapping("/api/notes")
  NoteChoices kinds(Caller caller) {
    return writer.choices(caller.scope());
  }

  @GetMapping("/api/notes/{kind}/{format}")
  ResponseEntity<byte[]> note(
      @PathVariable String kind,
      @PathVariable String format,
      @RequestParam Optional<Integer> base,
      @RequestParam Optional<Integer> report,
      @RequestParam Optional<Integer> year,
      @RequestParam Optional<String> list,
      @RequestParam Optional<Integer> minN,
      @RequestParam Optional<String> definition,
      @RequestParam Optional<String> municipality,
      @RequestParam Optional<String> survey,
      @RequestParam Optional<String> date,
      @RequestParam Optional<String> number,
      Caller caller) {
    NoteKind wanted =
        NoteKind.of(kind)
            .filter(one -> one.open(caller.scope()))
            .orElseThrow(() -> Refusal.notFound("Такого документа нет"));
    NoteFormat file =
        NoteFormat.of(format)
            .orElseThrow(() -> Refusal.notFound("Документ бывает в форматах docx, pdf и xlsx"));
    Wanted asked = new Wanted(base, report, year, list, minN, definition, municipality, survey);
    Document document =
        writer.write(wanted, asked, day(date), registration(number), caller.scope());
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(file.type());
    headers.setContentDisposition(
        ContentDisposition.attachment()
            .filename("%s.%s".formatted(document.fullTitle(), file.id()), StandardCharsets.UTF_8)
            .build());
    return ResponseEntity.ok().headers(headers).body(file.bytes(document));
  }

  private LocalDate day(Optional<String> date) {
    try {
      return date.filter(one -> !one.isBlank())
          .map(LocalDate::parse)
          .orElseGet(() -> LocalDate.ofInstant(clock.instant(), Notes.ZONE));
    } catch (DateTimeException e) {
      throw Refusal.badRequest("Дата документа должна иметь вид 2026-11-25");
    }
  }

  private static Optional<String> registration(Optional<String> number) {
    Optional<String> given = number.map(String::strip).filter(one -> !one.isEmpty());
    if (given.filter(one -> one.length() > LONGEST_NUMBER).isPresent()) {
      throw Refusal.badRequest("Номер документа длиннее %d знаков".formatted(LONGEST_NUMBER));
    }
    return given;
  }
}
