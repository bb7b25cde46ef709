package ru.shnor.portal.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** Templates of forms: shown, handed in, given back, taken out of use. */
@Controller
class TemplateController {

  private static final long LARGEST = 256L << 10;
  private static final String PAGE = "redirect:/import/templates";

  private final Templates templates;

  TemplateController(Templates templates) {
    this.templates = templates;
  }

  @GetMapping("/import/templates")
  String page(Model model) {
    model.addAttribute("templates", templates.all());
    return "templates";
  }

  @PostMapping("/import/templates")
  String save(@RequestParam("file") MultipartFile file, RedirectAttributes after)
      throws IOException {
    if (file.isEmpty()) {
      return problem(after, "Файл не выбран или пуст.");
    }
    if (file.getSize() > LARGEST) {
      return problem(after, "Шаблон больше 256 КБ: это не описание формы. Проверьте файл.");
    }
    try {
      after.addFlashAttribute("saved", templates.save(file.getBytes()));
      return PAGE;
    } catch (ServiceRefusal refusal) {
      return problem(after, words(refusal, "Шаблон не принят"));
    } catch (ServiceDown down) {
      return problem(after, words(down));
    }
  }

  @GetMapping("/import/templates/{id}/text")
  ResponseEntity<byte[]> text(@PathVariable String id) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    headers.setContentDisposition(
        ContentDisposition.attachment().filename(id + ".json", StandardCharsets.UTF_8).build());
    return ResponseEntity.ok().headers(headers).body(templates.text(id));
  }

  @PostMapping("/import/templates/{id}/removal")
  String remove(@PathVariable String id, RedirectAttributes after) {
    try {
      templates.remove(id);
      after.addFlashAttribute("removed", id);
      return PAGE;
    } catch (ServiceRefusal refusal) {
      return problem(after, words(refusal, "Шаблон не убран"));
    } catch (ServiceDown down) {
      return problem(after, words(down));
    }
  }

  private static String problem(RedirectAttributes after, String words) {
    after.addFlashAttribute("problem", words);
    return PAGE;
  }

  private static String words(ServiceRefusal refusal, String otherwise) {
    return refusal.detail().isEmpty()
        ? "%s: сервис «%s» отказал без объяснения (%d)."
            .formatted(otherwise, refusal.service().title(), refusal.status())
        : refusal.detail();
  }

  private static String words(ServiceDown down) {
    return "Не отвечает сервис «%s»: ничего не изменено. Повторите через минуту."
        .formatted(down.service().title());
  }
}
