package ru.shnor.registry.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.registry.request.Body;
import ru.shnor.registry.words.Words;

/** Files that prove what was reported on a measure. */
@RestController
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceController {

  private static final int LONGEST_NAME = 200;

  private final Proving proving;

  EvidenceController(Proving proving) {
    this.proving = proving;
  }

  @GetMapping("/api/measures/{id}/evidence")
  List<Folder.Item> all(@PathVariable String id, Caller caller) {
    return proving.all(id, caller);
  }

  @PostMapping(path = "/api/measures/{id}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Folder.Item add(
      @PathVariable String id,
      @RequestParam("file") MultipartFile file,
      @RequestParam(defaultValue = "") String dueId,
      @RequestParam(defaultValue = "") String municipality,
      Caller caller)
      throws IOException {
    Path kept;
    try {
      kept = Files.createTempFile("registry-evidence", ".part");
      file.transferTo(kept);
    } catch (IOException e) {
      throw Refusal.noRoom(
          "На сервере не удалось сохранить файл: вероятно, закончилось место. Повторите позже.");
    }
    try {
      return proving.add(id, dueId, municipality, name(file), kept, caller);
    } finally {
      Files.deleteIfExists(kept);
    }
  }

  /** Always a download, of the type its bytes have. */
  @GetMapping("/api/measures/{id}/evidence/{file}")
  ResponseEntity<byte[]> bytes(@PathVariable String id, @PathVariable String file, Caller caller) {
    Folder.Item item = proving.item(id, file, caller);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(item.kind().mediaType()))
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename(item.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(proving.bytes(item));
  }

  @PostMapping("/api/measures/{id}/evidence/{file}/withdrawal")
  Folder.Item withdraw(
      @PathVariable String id, @PathVariable String file, @RequestBody byte[] body, Caller caller) {
    return proving.withdraw(id, file, Body.of(body).text("reason"), caller);
  }

  private static String name(MultipartFile file) {
    String given = file.getOriginalFilename();
    String tidy = Words.tidy(given == null ? "" : given);
    String name = tidy.substring(Math.max(tidy.lastIndexOf('/'), tidy.lastIndexOf('\\')) + 1);
    return name.substring(Math.max(0, name.length() - LONGEST_NAME));
  }
}
