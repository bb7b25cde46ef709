package ru.shnor.survey.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.sheet.UnreadableFile;
import ru.shnor.survey.form.FormReader;
import ru.shnor.survey.form.Reading;
import ru.shnor.survey.xlsform.CellFault;
import ru.shnor.survey.xlsform.XlsForm;
import ru.shnor.survey.xlsform.XlsFormReading;
import ru.shnor.wire.MalformedEvent;
import ru.shnor.wire.WireJson;
import tools.jackson.databind.JsonNode;

/** Authors write, import, look at and open questionnaires. */
@RestController
class QuestionnaireController {

  private static final int MOST_BYTES = 1 << 20;

  private final Questionnaires questionnaires;

  QuestionnaireController(Questionnaires questionnaires) {
    this.questionnaires = questionnaires;
  }

  /** A version in a list. */
  record VersionView(
      String questionnaireId, int version, String title, boolean open, List<CellFault> notes) {
    static VersionView of(QuestionnaireVersion version, List<CellFault> notes) {
      return new VersionView(
          version.questionnaireId(), version.version(), version.title(), version.open(), notes);
    }
  }

  @GetMapping("/api/questionnaires")
  List<VersionView> all(Caller caller) {
    region(caller);
    return questionnaires.all().stream().map(one -> VersionView.of(one, List.of())).toList();
  }

  /** The definition as it was saved: for preview and for keeping elsewhere. */
  @GetMapping(
      path = "/api/questionnaires/{id}/versions/{version}",
      produces = MediaType.APPLICATION_JSON_VALUE)
  String definition(@PathVariable String id, @PathVariable int version, Caller caller) {
    region(caller);
    return questionnaires
        .find(id, version)
        .orElseThrow(() -> Refusal.notFound("Такой версии анкеты нет"))
        .definition();
  }

  @PutMapping("/api/questionnaires/{id}")
  ResponseEntity<Object> save(@PathVariable String id, InputStream body, Caller caller)
      throws IOException {
    region(caller);
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw Refusal.tooLarge("Определение анкеты больше 1 МБ.");
    }
    return save(id, definition(new String(bytes, StandardCharsets.UTF_8)), List.of(), caller);
  }

  @PostMapping(
      path = "/api/questionnaires/{id}/workbook",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Object> workbook(
      @PathVariable String id, @RequestParam("file") MultipartFile file, Caller caller)
      throws IOException {
    region(caller);
    Path kept = Files.createTempFile("questionnaire", ".part");
    try {
      file.transferTo(kept);
      XlsFormReading reading = XlsForm.read(kept);
      if (reading instanceof XlsFormReading.Made made) {
        return save(id, made.definition(), made.notes(), caller);
      }
      List<CellFault> faults =
          reading instanceof XlsFormReading.Refused refused ? refused.faults() : List.of();
      return faults("Анкету из книги Excel сделать нельзя: исправьте ячейки.", faults);
    } catch (UnreadableFile e) {
      throw Refusal.unprocessable(e.code(), e.text() + " " + e.advice());
    } finally {
      Files.deleteIfExists(kept);
    }
  }

  @PostMapping("/api/questionnaires/{id}/versions/{version}/open")
  VersionView open(@PathVariable String id, @PathVariable int version, Caller caller) {
    region(caller);
    return VersionView.of(questionnaires.open(id, version), List.of());
  }

  private ResponseEntity<Object> save(
      String id, JsonNode definition, List<CellFault> notes, Caller caller) {
    if (!id.matches("[a-z][a-z0-9-]{0,63}")) {
      throw Refusal.badRequest(
          "Код анкеты — строчные латинские буквы, цифры и минус, с буквы, до 64 знаков.");
    }
    Reading reading = FormReader.read(definition);
    if (reading instanceof Reading.Refused refused) {
      return faults("Определение анкеты не принято: исправьте указанные места.", refused.faults());
    }
    String title = reading instanceof Reading.Read read ? read.form().title() : "";
    QuestionnaireVersion saved =
        questionnaires.saveDraft(id, title, WireJson.text(definition), caller.name());
    return ResponseEntity.ok(VersionView.of(saved, notes));
  }

  private static JsonNode definition(String text) {
    try {
      return WireJson.read(text, JsonNode.class);
    } catch (MalformedEvent e) {
      throw Refusal.badRequest(
          "Определение анкеты — не JSON: проверьте скобки, кавычки, запятые и повторы имён.");
    }
  }

  private static ResponseEntity<Object> faults(String detail, List<?> faults) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, detail);
    problem.setTitle("Анкету нельзя принять");
    problem.setProperty("code", "INVALID_QUESTIONNAIRE");
    problem.setProperty("faults", faults);
    return ResponseEntity.unprocessableContent()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static void region(Caller caller) {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
  }
}
