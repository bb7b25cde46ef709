package ru.shnor.ingestion.objectivity.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import ru.shnor.ingestion.directory.KnownSchools;
import ru.shnor.ingestion.template.Words;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.code.SchoolCode;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.wire.event.SchoolState;

/** The list is handed in here, and its revisions are shown. */
@RestController
class ListController {

  private static final Logger log = LoggerFactory.getLogger(ListController.class);
  private static final int LONGEST = 200;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  private final ListImport imports;
  private final YearLists lists;
  private final KnownSchools known;

  ListController(ListImport imports, YearLists lists, KnownSchools known) {
    this.imports = imports;
    this.lists = lists;
    this.known = known;
  }

  /**
   * The list of a year.
   *
   * @param unknown schools of it that the register does not know
   * @param revisions newest first
   */
  record YearView(
      int year, int schools, List<UnknownSchool> unknown, List<RevisionView> revisions) {}

  /** A school the register does not know, as the list names it. */
  record UnknownSchool(String login, String school, String municipality) {}

  /** A revision without its entries. */
  record RevisionView(
      int number,
      String document,
      String fileName,
      String sha256,
      String at,
      String by,
      int schools,
      int markers) {}

  @PostMapping(path = "/api/objectivity/lists", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ListReport take(
      @RequestParam("file") List<MultipartFile> files,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String date,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller) {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
    if (files.size() != 1) {
      throw Refusal.badRequest(
          "В одном запросе нужен ровно один файл в поле «file», а пришло %d."
              .formatted(files.size()));
    }
    String document = document(number, date);
    MultipartFile file = files.get(0);
    try {
      Path kept = Files.createTempFile("objectivity-list", ".part");
      try {
        String sha256 = keep(file, kept);
        return imports.take(
            new ListImport.Given(kept, name(file), sha256, document), dryRun, caller);
      } finally {
        Files.deleteIfExists(kept);
      }
    } catch (IOException e) {
      log.atWarn().addKeyValue("cause", e.toString()).log("file is not kept");
      throw Refusal.noRoom(
          "На сервере не удалось сохранить файл: вероятно, закончилось место. Ничего не принято,"
              + " повторите загрузку позже.");
    }
  }

  @GetMapping("/api/objectivity/lists")
  List<YearView> lists(Caller caller) {
    return lists.all(caller.scope()).stream().map(this::view).toList();
  }

  private YearView view(YearList list) {
    Set<String> logins =
        list.current().entries().stream().map(YearList.Entry::login).collect(Collectors.toSet());
    Map<String, SchoolState> found = known.byLogins(logins);
    return new YearView(
        list.year(),
        logins.size(),
        list.current().entries().stream()
            .filter(one -> !found.containsKey(one.login()))
            .map(
                one ->
                    new UnknownSchool(
                        SchoolCode.ofValue(one.login()).registered(),
                        one.school(),
                        one.municipality()))
            .toList(),
        list.revisions().stream()
            .sorted(Comparator.comparingInt(YearList.Revision::number).reversed())
            .map(ListController::view)
            .toList());
  }

  private static RevisionView view(YearList.Revision one) {
    return new RevisionView(
        one.number(),
        one.document(),
        one.fileName(),
        one.sha256(),
        one.at(),
        one.by(),
        one.entries().size(),
        one.entries().stream().mapToInt(entry -> entry.markers().size()).sum());
  }

  private static String document(String number, String date) {
    String tidy = Words.tidy(number);
    if (tidy.length() > LONGEST) {
      throw Refusal.badRequest("Номер документа длиннее 200 знаков.");
    }
    if (date.isBlank()) {
      return tidy.isEmpty() ? "" : "№ " + tidy;
    }
    try {
      String day = LocalDate.parse(date.strip()).format(DAY);
      return tidy.isEmpty() ? "от " + day : "№ %s от %s".formatted(tidy, day);
    } catch (DateTimeParseException e) {
      throw Refusal.badRequest("Дата документа нужна в виде ГГГГ-ММ-ДД.");
    }
  }

  private static String keep(MultipartFile file, Path kept) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(file.getInputStream(), digest)) {
      Files.copy(in, kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The name is shown to people and decides nothing. */
  private static String name(MultipartFile file) {
    String given = file.getOriginalFilename();
    String tidy = Words.tidy(given == null ? "" : given);
    String name = tidy.substring(Math.max(tidy.lastIndexOf('/'), tidy.lastIndexOf('\\')) + 1);
    return name.isEmpty() ? "без имени" : name.substring(0, Math.min(name.length(), LONGEST));
  }
}
