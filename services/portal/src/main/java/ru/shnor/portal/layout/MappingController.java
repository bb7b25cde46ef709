package ru.shnor.portal.layout;

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

/**
 * Разметка файла: a person says what the columns of an unknown table mean, sees how its first rows
 * would be read, and saves that as a template. The page carries the sample; nothing is kept
 * between.
 */
@Controller
class MappingController {

  private static final int SHOWN_ROWS = 15;

  private final Mapping mapping;
  private final Templates templates;

  MappingController(Mapping mapping, Templates templates) {
    this.mapping = mapping;
    this.templates = templates;
  }

  @GetMapping("/import/mapping")
  String page() {
    return "mapping";
  }

  /** Begins with a file. */
  @PostMapping("/import/mapping")
  String begin(
      @RequestParam("file") MultipartFile file,
      @RequestParam(defaultValue = "0") int sheet,
      Model model) {
    if (file.isEmpty()) {
      model.addAttribute("problem", "Файл не выбран или пуст.");
      return "mapping";
    }
    try {
      List<Sample> samples = mapping.samples(file.getResource());
      if (samples.isEmpty()) {
        model.addAttribute("problem", "В файле нет ни одной строки.");
        return "mapping";
      }
      Sample sample = samples.get(Math.min(Math.max(0, sheet), samples.size() - 1));
      model.addAttribute("sheets", samples.size());
      form(model, sample, sample.likelyHeader(), Map.of());
    } catch (ServiceRefusal refusal) {
      model.addAttribute("problem", refusal.detail());
    } catch (ServiceDown down) {
      model.addAttribute("problem", words(down));
    }
    return "mapping";
  }

  /** How the rows would be read now; the whole page without scripts, a part of it with them. */
  @PostMapping("/import/mapping/preview")
  String preview(
      @RequestParam Map<String, String> fields,
      @RequestParam(defaultValue = "") String part,
      Model model) {
    form(model, sample(fields), header(fields), fields);
    return part.isEmpty() ? "mapping" : "mapping :: preview";
  }

  @PostMapping("/import/mapping/template")
  String save(@RequestParam Map<String, String> fields, Model model, RedirectAttributes after) {
    Sample sample = sample(fields);
    try {
      after.addFlashAttribute(
          "saved",
          templates.save(mapping.template(new MappedTemplate(fields, sample, header(fields)))));
      return "redirect:/import/templates";
    } catch (ServiceRefusal refusal) {
      model.addAttribute("problem", refusal.detail());
    } catch (ServiceDown down) {
      model.addAttribute("problem", words(down));
    }
    form(model, sample, header(fields), fields);
    return "mapping";
  }

  private void form(Model model, Sample sample, int headerRow, Map<String, String> fields) {
    Map<String, String> entered = new LinkedHashMap<>(fields);
    entered.put("headerRow", Integer.toString(headerRow));
    model.addAttribute("sample", sample);
    model.addAttribute("kept", mapping.kept(sample));
    model.addAttribute("shown", sample.rows().stream().limit(SHOWN_ROWS).toList());
    model.addAttribute("columns", sample.columns(headerRow));
    model.addAttribute("entered", entered);
    if (!fields.isEmpty()) {
      try {
        model.addAttribute(
            "outcome",
            mapping.attempt(
                mapping.template(new MappedTemplate(fields, sample, headerRow)), sample));
      } catch (ServiceRefusal refusal) {
        model.addAttribute("trouble", refusal.detail());
      } catch (ServiceDown down) {
        model.addAttribute("trouble", words(down));
      }
    }
  }

  private Sample sample(Map<String, String> fields) {
    return mapping.sample(fields.getOrDefault("sample", ""));
  }

  private static int header(Map<String, String> fields) {
    String text = fields.getOrDefault("headerRow", "");
    return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 1;
  }

  private static String words(ServiceDown down) {
    return "Не отвечает сервис «%s»: ничего не изменено. Повторите через минуту."
        .formatted(down.service().title());
  }
}
