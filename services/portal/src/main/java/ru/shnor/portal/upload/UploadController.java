package ru.shnor.portal.upload;

import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.shnor.portal.remote.ServiceDown;
import ru.shnor.portal.remote.ServiceRefusal;
import ru.shnor.portal.remote.Services;

/** One upload: how it goes, what it has changed, its table with remarks, and taking it back. */
@Controller
class UploadController {

  private static final int CHANGES_SHOWN = 200;

  private final Uploads uploads;

  UploadController(Uploads uploads) {
    this.uploads = uploads;
  }

  @GetMapping("/import/uploads/{id}/state")
  String state(@PathVariable String id, Model model) {
    Upload upload = uploads.find(id);
    model.addAttribute("sent", Sent.taken(upload.fileName(), upload));
    return "upload-card :: card";
  }

  @GetMapping("/import/uploads/{id}")
  String upload(@PathVariable String id, Model model) {
    Upload upload = uploads.find(id);
    model.addAttribute("upload", upload);
    model.addAttribute("sent", Sent.taken(upload.fileName(), upload));
    model.addAttribute(
        "unknown",
        upload.waitingRows() > 0 && !upload.trial() ? uploads.unknownSchools(id) : List.of());
    model.addAttribute(
        "changes", upload.ledger().accepted() > 0 ? uploads.changes(id, CHANGES_SHOWN) : List.of());
    model.addAttribute("changesShown", CHANGES_SHOWN);
    return "upload";
  }

  /** Who has said what of the results of a school. */
  @GetMapping("/import/results")
  String history(@RequestParam String id, Model model) {
    List<String> parts = List.of(id.split("\\|", -1));
    model.addAttribute("id", id);
    model.addAttribute("steps", parts.size() == 4 ? uploads.steps(parts) : List.of());
    return "result-history";
  }

  @GetMapping("/import/uploads/{id}/original")
  ResponseEntity<Resource> original(@PathVariable String id) {
    return file(uploads.original(id));
  }

  @GetMapping("/import/uploads/{id}/report")
  ResponseEntity<Resource> report(@PathVariable String id) {
    return file(uploads.report(id));
  }

  @PostMapping("/import/uploads/{id}/undo")
  String undo(
      @PathVariable String id,
      @RequestParam Optional<String> reason,
      @RequestParam Optional<String> sure,
      RedirectAttributes after) {
    if (sure.isEmpty()) {
      after.addFlashAttribute("undoProblem", "Отметьте, что отмена действительно нужна.");
    } else {
      try {
        after.addFlashAttribute("undoing", uploads.undo(id, reason.orElse("")));
      } catch (ServiceRefusal refusal) {
        after.addFlashAttribute("undoProblem", ImportController.words(refusal));
      } catch (ServiceDown down) {
        after.addFlashAttribute(
            "undoProblem",
            "Не отвечает сервис «%s»: ничего не отменено. Повторите через минуту."
                .formatted(down.service().title()));
      }
    }
    after.addAttribute("id", id);
    return "redirect:/import/uploads/{id}#undo";
  }

  /** The sender's own table back with remarks; it is kept nowhere. */
  @PostMapping("/import/remarks")
  Object remarks(@RequestParam("file") MultipartFile file, Model model) {
    try {
      if (file.isEmpty()) {
        model.addAttribute("problem", "Файл не выбран или пуст.");
      } else {
        return file(uploads.remarks(file.getResource()));
      }
    } catch (ServiceRefusal refusal) {
      model.addAttribute("problem", ImportController.words(refusal));
    } catch (ServiceDown down) {
      model.addAttribute(
          "problem",
          "Не отвечает сервис «%s». Повторите через минуту.".formatted(down.service().title()));
    }
    return new ModelAndView("remarks", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ResponseEntity<Resource> file(Services.Fetched fetched) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, fetched.contentType())
        .header(HttpHeaders.CONTENT_DISPOSITION, fetched.disposition())
        .body(fetched.bytes());
  }
}
