package ru.shnor.portal.upload;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.shnor.portal.remote.ServiceDown;
import ru.shnor.portal.remote.ServiceRefusal;

/** Files that do not say which work they are of: the sender says it. */
@Controller
class ProtocolController {

  private static final List<String> SAID = List.of("year", "season", "subject", "grade", "school");

  private final Uploads uploads;

  ProtocolController(Uploads uploads) {
    this.uploads = uploads;
  }

  @GetMapping("/import/protocols")
  String page(Model model) {
    if (!model.containsAttribute("said")) {
      model.addAttribute("said", Map.of());
    }
    return "protocols";
  }

  @PostMapping("/import/protocols")
  String send(
      @RequestParam("file") MultipartFile file,
      @RequestParam Map<String, String> fields,
      RedirectAttributes after) {
    Map<String, String> said = new LinkedHashMap<>();
    SAID.forEach(name -> said.put(name, fields.getOrDefault(name, "").strip()));
    if (file.isEmpty()) {
      return again(after, said, "Файл не выбран или пуст.");
    }
    try {
      Upload upload = uploads.send(file.getResource(), said);
      return "redirect:/import/uploads/" + upload.id();
    } catch (ServiceRefusal refusal) {
      return again(after, said, refusal.detail().isEmpty() ? "Файл не принят." : refusal.detail());
    } catch (ServiceDown down) {
      return again(
          after,
          said,
          "Не отвечает сервис «%s»: файл не принят. Повторите через минуту."
              .formatted(down.service().title()));
    }
  }

  private static String again(RedirectAttributes after, Map<String, String> said, String problem) {
    after.addFlashAttribute("said", said);
    after.addFlashAttribute("problem", problem);
    return "redirect:/import/protocols";
  }
}
