package ru.shnor.portal.objectivity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.shnor.portal.objectivity.Answers.Sample;
import ru.shnor.portal.remote.ServiceDown;
import ru.shnor.portal.remote.ServiceRefusal;

/** «Выборка контроля»: preview, draw, table. */
@Controller
class SampleController {

  private static final String PAGE = "redirect:/objectivity/samples";
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Signs signs;

  SampleController(Signs signs) {
    this.signs = signs;
  }

  @GetMapping("/objectivity/samples")
  String page(Model model) {
    List<Sample> newestFirst = new ArrayList<>(signs.samples());
    Collections.reverse(newestFirst);
    model.addAttribute("samples", newestFirst);
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", Map.of());
    }
    return "samples";
  }

  /** What the form asks for; numbers are checked by the service. */
  @PostMapping("/objectivity/samples")
  String draw(@RequestParam Map<String, String> form, RedirectAttributes after) {
    boolean preview = form.containsKey("preview");
    try {
      Sample sample = signs.draw(wish(form));
      after.addFlashAttribute(preview ? "preview" : "drawn", sample);
    } catch (NumberFormatException e) {
      after.addFlashAttribute("problem", "Год, начальное число и число школ — целые числа.");
    } catch (ServiceRefusal refusal) {
      after.addFlashAttribute("problem", ObjectivityController.words(refusal));
    } catch (ServiceDown down) {
      after.addFlashAttribute("problem", ObjectivityController.words(down));
    }
    after.addFlashAttribute("form", form);
    return PAGE;
  }

  private Map<String, Object> wish(Map<String, String> form) {
    int year = Integer.parseInt(form.getOrDefault("year", "").strip());
    Map<String, Object> wish = new HashMap<>();
    wish.put("year", year);
    wish.put("seed", Long.parseLong(form.getOrDefault("seed", "").strip()));
    wish.put("size", Integer.parseInt(form.getOrDefault("size", "").strip()));
    wish.put("preview", form.containsKey("preview"));
    wish.put("rule", form.getOrDefault("rule", "PROPORTIONAL"));
    wish.put("papersUntil", form.getOrDefault("papersUntil", ""));
    wish.put("basis", form.getOrDefault("basis", ""));
    wish.put("screened", form.containsKey("screening") ? screened(year - 1) : List.of());
    return wish;
  }

  /** Schools with findings of the year before: the results of the year itself come too late. */
  private List<String> screened(int year) {
    return signs
        .screening(year)
        .map(one -> one.schools().stream().map(Answers.ScreenedSchool::schoolId).toList())
        .orElse(List.of());
  }

  @GetMapping("/objectivity/samples/{id}/table")
  ResponseEntity<byte[]> table(
      @PathVariable String id, @RequestParam(defaultValue = "xlsx") String form) {
    boolean csv = form.equals("csv");
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(csv ? new MediaType("text", "csv", StandardCharsets.UTF_8) : XLSX);
    headers.setContentDisposition(
        ContentDisposition.attachment()
            .filename(
                "Выборка контроля %s.%s".formatted(id, csv ? "csv" : "xlsx"),
                StandardCharsets.UTF_8)
            .build());
    return ResponseEntity.ok().headers(headers).body(signs.table(id, csv ? "csv" : "xlsx"));
  }
}
