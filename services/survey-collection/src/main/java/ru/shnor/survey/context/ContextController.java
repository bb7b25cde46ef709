package ru.shnor.survey.context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.sheet.SheetReader;
import ru.shnor.kit.sheet.SheetReaders;
import ru.shnor.kit.sheet.UnreadableFile;
import ru.shnor.survey.context.ContextFile.Complaint;
import ru.shnor.survey.context.ContextFile.Content;
import ru.shnor.survey.context.ContextFile.Line;
import ru.shnor.survey.directory.KnownSchools;
import ru.shnor.wire.event.SchoolState;

/** Context data are handed in as a table. */
@RestController
class ContextController {

  private final Contexts contexts;
  private final KnownSchools schools;
  private final WantedColumns wanted;

  ContextController(Contexts contexts, KnownSchools schools, WantedColumns wanted) {
    this.contexts = contexts;
    this.schools = schools;
    this.wanted = wanted;
  }

  /**
   * What became of a file: rows = accepted + rejected + duplicate.
   *
   * @param duplicate rows that tell nothing new
   */
  record Report(
      int year,
      int rows,
      int accepted,
      int rejected,
      int duplicate,
      List<String> columns,
      List<String> ignored,
      List<Complaint> complaints) {}

  @PostMapping(path = "/api/contexts/{year}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Report add(@PathVariable int year, @RequestParam("file") MultipartFile file, Caller caller)
      throws IOException {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
    if (year < 2000 || year > 2100) {
      throw Refusal.badRequest("year: год от 2000 до 2100.");
    }
    Path kept = Files.createTempFile("context", ".part");
    try {
      file.transferTo(kept);
      return take(year, read(kept), caller);
    } catch (UnreadableFile e) {
      throw Refusal.unprocessable(e.code(), e.text() + " " + e.advice());
    } finally {
      Files.deleteIfExists(kept);
    }
  }

  private Content read(Path kept) {
    List<ContextFile.Column> columns =
        wanted.columns().stream()
            .map(one -> new ContextFile.Column(one.id(), one.title(), one.percent()))
            .toList();
    try (SheetReader reader = SheetReaders.open(kept)) {
      return ContextFile.read(reader, columns)
          .orElseThrow(
              () ->
                  Refusal.unprocessable(
                      "UNRECOGNISED",
                      "Нет таблицы со столбцом «Логин» и хотя бы одним из столбцов: %s."
                          .formatted(
                              columns.stream()
                                  .map(ContextFile.Column::id)
                                  .collect(Collectors.joining(", ")))));
    }
  }

  private Report take(int year, Content content, Caller caller) {
    Map<String, SchoolState> known =
        schools.byIds(
            content.lines().stream().map(Line::schoolId).collect(Collectors.toSet()),
            caller.scope());
    List<Complaint> complaints = new ArrayList<>(content.complaints());
    int accepted = 0;
    int duplicate = 0;
    for (Line line : content.lines()) {
      if (!known.containsKey(line.schoolId())) {
        complaints.add(
            new Complaint("", line.address(), "Такой школы в реестре нет: загрузите реестр."));
      } else if (contexts.add(new Contexts.Context(line.schoolId(), year, line.values()))) {
        accepted++;
      } else {
        duplicate++;
      }
    }
    return new Report(
        year,
        content.rows(),
        accepted,
        content.rows() - accepted - duplicate,
        duplicate,
        content.columns(),
        content.ignored(),
        complaints);
  }
}
