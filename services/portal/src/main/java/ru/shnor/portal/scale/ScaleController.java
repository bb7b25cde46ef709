package ru.shnor.portal.scale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.shnor.portal.remote.ServiceDown;
import ru.shnor.portal.remote.ServiceRefusal;

/** Scales: shown, entered, corrected, imported. */
@Controller
class ScaleController {

  private static final String PAGE = "redirect:/import/scales";

  private final Scales scales;

  ScaleController(Scales scales) {
    this.scales = scales;
  }

  @GetMapping("/import/scales")
  String page(Model model) {
    model.addAttribute("scales", scales.all());
    model.addAttribute(
        "template",
        "Процедура;Год;Предмет;Класс;Максимум;С балла 3;С балла 4;"
            + "С балла 5;Достоверность;Источник;Условие");
    return "scales";
  }

  /** Leads to the page of the scale that was chosen, entered already or not. */
  @GetMapping("/import/scales/choice")
  String choice(
      @RequestParam String procedure,
      @RequestParam String year,
      @RequestParam String subject,
      @RequestParam String grade) {
    String id = "%s-%s-%s-%s".formatted(procedure, year, subject, grade);
    return ScaleWords.isId(id) ? PAGE + "/" + id : PAGE;
  }

  @GetMapping("/import/scales/{id}")
  String one(@PathVariable String id, Model model) {
    known(id);
    List<ScaleView> versions = scales.versions(id);
    model.addAttribute("id", id);
    model.addAttribute("work", ScaleWords.work(id));
    model.addAttribute("exam", id.startsWith("ege"));
    model.addAttribute("versions", versions);
    if (!model.containsAttribute("entered")) {
      model.addAttribute("entered", entered(versions));
    }
    return "scale";
  }

  @PostMapping("/import/scales/{id}")
  String save(
      @PathVariable String id, @RequestParam Map<String, String> fields, RedirectAttributes after) {
    known(id);
    String page = PAGE + "/" + id;
    List<Integer> cuts = new ArrayList<>();
    for (String name : List.of("cut3", "cut4", "cut5")) {
      String text = fields.getOrDefault(name, "").strip();
      if (!text.isEmpty()) {
        cuts.add(number(text));
      }
    }
    Map<String, Object> draft = new LinkedHashMap<>();
    draft.put("seen", Math.max(0, number(fields.getOrDefault("seen", "0"))));
    draft.put("maxScore", number(fields.getOrDefault("maxScore", "")));
    draft.put("cuts", cuts);
    draft.put("confidence", fields.getOrDefault("confidence", ""));
    draft.put("source", fields.getOrDefault("source", ""));
    draft.put("condition", fields.getOrDefault("condition", ""));
    try {
      after.addFlashAttribute("saved", scales.save(id, draft));
      return page;
    } catch (ServiceRefusal refusal) {
      after.addFlashAttribute("entered", fields);
      after.addFlashAttribute("problem", words(refusal));
      return page;
    } catch (ServiceDown down) {
      after.addFlashAttribute("entered", fields);
      after.addFlashAttribute("problem", words(down));
      return page;
    }
  }

  @PostMapping("/import/scales")
  String load(@RequestParam("file") MultipartFile file, RedirectAttributes after) {
    if (file.isEmpty()) {
      after.addFlashAttribute("problem", "Файл не выбран или пуст.");
      return PAGE;
    }
    try {
      after.addFlashAttribute("loaded", scales.load(file.getResource()));
    } catch (ServiceRefusal refusal) {
      after.addFlashAttribute("problem", words(refusal));
    } catch (ServiceDown down) {
      after.addFlashAttribute("problem", words(down));
    }
    return PAGE;
  }

  private static void known(String id) {
    if (!ScaleWords.isId(id)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  /** What the form holds at first: the newest version. */
  private static Map<String, String> entered(List<ScaleView> versions) {
    Map<String, String> fields = new LinkedHashMap<>();
    versions.stream()
        .limit(1)
        .forEach(
            one -> {
              fields.put("maxScore", Integer.toString(one.scale().maxScore()));
              fields.put("cut3", one.cut(0));
              fields.put("cut4", one.cut(1));
              fields.put("cut5", one.cut(2));
              fields.put("confidence", one.scale().confidence());
              fields.put("source", one.scale().source());
              fields.put("condition", one.scale().condition().orElse(""));
            });
    return fields;
  }

  private static int number(String text) {
    return text.strip().matches("\\d{1,4}") ? Integer.parseInt(text.strip()) : -1;
  }

  private static String words(ServiceRefusal refusal) {
    return refusal.detail().isEmpty()
        ? "Не принято: сервис «%s» отказал без объяснения (%d)."
            .formatted(refusal.service().title(), refusal.status())
        : refusal.detail();
  }

  private static String words(ServiceDown down) {
    return "Не отвечает сервис «%s»: ничего не изменено. Повторите через минуту."
        .formatted(down.service().title());
  }
}
