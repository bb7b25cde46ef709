package ru.shnor.portal.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.shnor.portal.page.Attempt;
import ru.shnor.portal.plan.Plans;

/** Schools that took part in a measure, and the files that prove it. */
@Controller
class ProofController {

  private static final String PAGE = "redirect:/measures/{id}/proof?municipality={municipality}";

  private final Proofs proofs;
  private final Plans plans;

  ProofController(Proofs proofs, Plans plans) {
    this.proofs = proofs;
    this.plans = plans;
  }

  /** Schools are offered of one municipality at a time: the only one, or the chosen one. */
  @GetMapping("/measures/{id}/proof")
  String page(
      @PathVariable String id, @RequestParam(defaultValue = "") String municipality, Model model) {
    Proofs.Card card = proofs.card(id);
    Map<String, String> names = plans.names();
    String chosen =
        names.size() == 1
            ? names.keySet().iterator().next()
            : names.containsKey(municipality) ? municipality : "";
    List<Proofs.School> schools = chosen.isEmpty() ? List.of() : proofs.schools(chosen);
    model.addAttribute("card", card);
    model.addAttribute("files", proofs.files(id));
    model.addAttribute("names", names);
    model.addAttribute("chosen", chosen);
    model.addAttribute("schools", schools);
    model.addAttribute(
        "schoolNames",
        schools.stream().collect(Collectors.toMap(Proofs.School::id, Proofs.School::name)));
    return "measure-proof";
  }

  @PostMapping("/measures/{id}/evidence")
  String add(
      @PathVariable String id,
      @RequestParam("file") MultipartFile file,
      @RequestParam(defaultValue = "") String dueId,
      @RequestParam(defaultValue = "") String municipality,
      RedirectAttributes after) {
    Optional<String> problem =
        file.isEmpty()
            ? Optional.of("Файл не выбран или пуст.")
            : Attempt.problem(() -> proofs.add(id, dueId, municipality, file.getResource()));
    return told(id, municipality, after, problem, "Файл принят.");
  }

  @GetMapping("/measures/{id}/evidence/{file}")
  ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String file) {
    ResponseEntity<byte[]> answer = proofs.file(id, file);
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(answer.getHeaders().getContentType());
    headers.setContentDisposition(answer.getHeaders().getContentDisposition());
    return ResponseEntity.ok().headers(headers).body(answer.getBody());
  }

  @PostMapping("/measures/{id}/evidence/{file}/withdrawal")
  String withdraw(
      @PathVariable String id,
      @PathVariable String file,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes after) {
    return told(
        id,
        "",
        after,
        Attempt.problem(() -> proofs.withdrawFile(id, file, reason.strip())),
        "Файл больше не считается подтверждением. Он остаётся в списке.");
  }

  @PostMapping("/measures/{id}/participations")
  String participate(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String dueId,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "") List<String> schools,
      RedirectAttributes after) {
    Optional<String> problem =
        schools.isEmpty()
            ? Optional.of("Не отмечена ни одна школа.")
            : on.isBlank()
                ? Optional.of("Не указана дата участия.")
                : Attempt.problem(
                    () ->
                        proofs.participate(
                            id,
                            Map.of(
                                "on",
                                on,
                                "dueId",
                                dueId,
                                "note",
                                note.strip(),
                                "schools",
                                schools)));
    return told(id, municipality, after, problem, "Участие школ записано.");
  }

  @PostMapping("/measures/{id}/participations/{participation}/withdrawal")
  String withdrawParticipation(
      @PathVariable String id, @PathVariable String participation, RedirectAttributes after) {
    return told(
        id,
        "",
        after,
        Attempt.problem(() -> proofs.withdrawParticipation(id, participation)),
        "Запись об участии снята. Она остаётся в списке.");
  }

  private static String told(
      String id,
      String municipality,
      RedirectAttributes after,
      Optional<String> problem,
      String done) {
    after.addAttribute("id", id);
    after.addAttribute("municipality", municipality);
    problem.ifPresentOrElse(
        words -> after.addFlashAttribute("problem", words),
        () -> after.addFlashAttribute("done", done));
    return PAGE;
  }
}
