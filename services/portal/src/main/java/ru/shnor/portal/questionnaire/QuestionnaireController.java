package ru.shnor.portal.questionnaire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.shnor.portal.remote.ServiceDown;
import ru.shnor.portal.remote.ServiceRefusal;

/** Questionnaires: handed in, looked at, opened. */
@Controller
class QuestionnaireController {

  private static final long LARGEST = 1L << 20;
  private static final String PAGE = "redirect:/questionnaires";

  private final Questionnaires questionnaires;

  QuestionnaireController(Questionnaires questionnaires) {
    this.questionnaires = questionnaires;
  }

  @GetMapping("/questionnaires")
  String all(Model model) {
    model.addAttribute("versions", questionnaires.all());
    return "questionnaires";
  }

  @PostMapping("/questionnaires")
  String save(
      @RequestParam(defaultValue = "") String code,
      @RequestParam("file") MultipartFile file,
      RedirectAttributes after)
      throws IOException {
    after.addFlashAttribute("code", code);
    if (file.isEmpty()) {
      return problem(after, "Файл не выбран или пуст.");
    }
    if (file.getSize() > LARGEST) {
      return problem(after, "Файл больше 1 МБ: это не анкета. Проверьте, тот ли файл выбран.");
    }
    if (!code.matches("[a-z][a-z0-9-]{0,63}")) {
      return problem(
          after, "Код анкеты — строчные латинские буквы, цифры и минус, с буквы, до 64 знаков.");
    }
    String name = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
    try {
      after.addFlashAttribute(
          "saved",
          name.endsWith(".json")
              ? questionnaires.json(code, file.getBytes())
              : questionnaires.workbook(code, file.getResource()));
      return PAGE;
    } catch (ServiceRefusal refusal) {
      after.addFlashAttribute("faults", refusal.faults());
      return problem(after, refusal.words());
    } catch (ServiceDown down) {
      return problem(after, down.nothingChanged());
    }
  }

  @GetMapping("/questionnaires/{id}/versions/{version}")
  String preview(@PathVariable String id, @PathVariable int version, Model model) {
    QuestionnaireVersion found =
        questionnaires.all().stream()
            .filter(one -> one.questionnaireId().equals(id) && one.version() == version)
            .findFirst()
            .orElseGet(() -> new QuestionnaireVersion(id, version, "", true, java.util.List.of()));
    model.addAttribute("preview", Preview.of(questionnaires.definition(id, version)));
    model.addAttribute("version", found);
    return "questionnaire";
  }

  @GetMapping("/questionnaires/{id}/versions/{version}/text")
  ResponseEntity<byte[]> text(@PathVariable String id, @PathVariable int version) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    headers.setContentDisposition(
        ContentDisposition.attachment()
            .filename("%s-%d.json".formatted(id, version), StandardCharsets.UTF_8)
            .build());
    return ResponseEntity.ok()
        .headers(headers)
        .body(
            questionnaires
                .definition(id, version)
                .toPrettyString()
                .getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping("/questionnaires/{id}/versions/{version}/opening")
  String open(@PathVariable String id, @PathVariable int version, RedirectAttributes after) {
    try {
      after.addFlashAttribute("opened", questionnaires.open(id, version));
      return PAGE;
    } catch (ServiceRefusal refusal) {
      return problem(after, refusal.words());
    } catch (ServiceDown down) {
      return problem(after, down.nothingChanged());
    }
  }

  private static String problem(RedirectAttributes after, String words) {
    after.addFlashAttribute("problem", words);
    return PAGE;
  }
}
