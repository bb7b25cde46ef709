package ru.shnor.ingestion.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import ru.shnor.ingestion.exam.PersonalColumns;
import ru.shnor.ingestion.layout.FileTemplates;
import ru.shnor.ingestion.template.Recognition;
import ru.shnor.ingestion.template.TemplateDetector;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.sheet.ReadProgress;
import ru.shnor.kit.sheet.Row;
import ru.shnor.kit.sheet.SheetInfo;
import ru.shnor.kit.sheet.SheetLimits;
import ru.shnor.kit.sheet.SheetReader;
import ru.shnor.kit.sheet.SheetReaders;
import ru.shnor.kit.sheet.UnreadableFile;

/** Shows the first rows of a file and tries a template on them; keeps nothing. */
@RestController
class MappingController {

  private static final int MOST_ROWS = 30;
  private static final int MOST_COLUMNS = 100;
  private static final int MOST_JSON = 256 * 1024;

  /** A template that is tried on rows. */
  record Trial(String template, Sample sample) {}

  /**
   * What came out.
   *
   * @param faults of the template, in Russian
   * @param headerRow 1-based, 0 if the table was not recognised
   */
  record Outcome(List<String> faults, int headerRow, List<Reading> rows) {}

  /** The first rows of every visible sheet; columns with data of persons are empty. */
  @PostMapping(path = "/api/templates/samples", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  List<Sample> samples(@RequestParam("file") MultipartFile file, Caller caller) throws IOException {
    regional(caller);
    Path copy = Files.createTempFile("sample", ".table");
    try {
      file.transferTo(copy);
      return read(copy);
    } catch (UnreadableFile e) {
      throw Refusal.unprocessable(e.code(), e.text() + " " + e.advice());
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** How the rows would be read. */
  @PostMapping(path = "/api/templates/trials", consumes = MediaType.APPLICATION_JSON_VALUE)
  Outcome trial(@RequestBody Trial trial, Caller caller) {
    regional(caller);
    byte[] json = trial.template().getBytes(StandardCharsets.UTF_8);
    if (json.length > MOST_JSON || trial.sample().rows().size() > MOST_ROWS) {
      throw Refusal.tooLarge("Шаблон или образец слишком велик.");
    }
    List<Row> rows = trial.sample().rows().stream().map(Sample.Line::row).toList();
    TemplateDetector.Head head =
        new TemplateDetector.Head(new SheetInfo(0, trial.sample().sheet(), false), rows);
    FileTemplates.Tried tried = FileTemplates.attempt(json, head);
    if (tried instanceof FileTemplates.Tried.Faulty faulty) {
      return new Outcome(faulty.faults(), 0, List.of());
    }
    if (tried instanceof FileTemplates.Tried.Differs differs) {
      return new Outcome(List.of("таблица не узнаётся: " + differs.why()), 0, List.of());
    }
    FileTemplates.Tried.Table table = (FileTemplates.Tried.Table) tried;
    return new Outcome(List.of(), table.table().headerRow(), Reading.of(table.table(), rows));
  }

  private static List<Sample> read(Path file) {
    TemplateDetector detector = new TemplateDetector();
    List<SheetInfo> infos;
    try (SheetReader reader = SheetReaders.open(file, SheetLimits.DEFAULT, ReadProgress.NONE)) {
      infos = reader.sheets();
      for (SheetInfo sheet : infos) {
        reader.read(sheet, new PersonalColumns().before(detector.sheet(sheet)));
      }
    }
    String form = form(detector);
    List<Sample> samples = new ArrayList<>();
    for (TemplateDetector.Head head : detector.heads()) {
      if (!head.sheet().hidden() && !head.rows().isEmpty()) {
        samples.add(
            new Sample(
                head.sheet().name(),
                form,
                head.rows().stream()
                    .limit(MOST_ROWS)
                    .map(row -> Sample.Line.of(row, MOST_COLUMNS))
                    .toList()));
      }
    }
    return samples;
  }

  private static String form(TemplateDetector detector) {
    Recognition recognition = detector.recognise();
    return recognition instanceof Recognition.NotRead not ? not.layout() : "форма ФИС ОКО";
  }

  private static void regional(Caller caller) {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
  }
}
