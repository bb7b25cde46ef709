package ru.shnor.portal.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.shnor.portal.access.CurrentUser;
import ru.shnor.portal.access.User;
import ru.shnor.portal.remote.ServiceDown;
import ru.shnor.portal.remote.ServiceRefusal;

/** The card of a measure, reports on it, and decisions. */
@Controller
class MeasureController {

  private static final String PAGE = "redirect:/measures/{id}";
  private static final int CONFLICT = 409;

  private final Plans plans;
  private final PlanWords words;
  private final CurrentUser user;

  MeasureController(Plans plans, PlanWords words, CurrentUser user) {
    this.plans = plans;
    this.words = words;
    this.user = user;
  }

  @GetMapping("/measures/{id}")
  String card(@PathVariable String id, Model model) {
    Measure measure = plans.measure(id);
    Map<String, String> names = plans.names();
    User person = user.find().orElseThrow();
    boolean ours = person.isRegional() || !measure.regional();
    boolean reports = person.mayReport() && (measure.each() ? !names.isEmpty() : ours);
    model.addAttribute("measure", measure);
    model.addAttribute("names", names);
    model.addAttribute("mayReport", reports && !measure.due().isEmpty());
    model.addAttribute("mayDecide", person.mayPlan() && ours && !measure.due().isEmpty());
    boolean mayEdit = person.mayPlan() && ours;
    model.addAttribute("mayEdit", mayEdit);
    model.addAttribute("places", mayEdit ? plans.places() : List.of());
    if (!model.containsAttribute("typed")) {
      model.addAttribute("typed", ReportForm.empty());
    }
    return "measure";
  }

  @PostMapping("/measures/{id}/reports")
  String report(
      @PathVariable String id, @ModelAttribute("typed") ReportForm form, RedirectAttributes after) {
    after.addAttribute("id", id);
    Optional<String> fault = form.fault();
    if (fault.isPresent()) {
      after.addFlashAttribute("typed", form);
      return problem(after, fault.get());
    }
    return told(
        after,
        () -> {
          plans.report(id, form.body(form.corrects().isEmpty() ? List.of() : schools(id, form)));
          return "Отчёт принят.";
        },
        refusal -> {
          after.addFlashAttribute("typed", form);
          return refusal.status() == CONFLICT ? alreadyDone(id, form, refusal) : detail(refusal);
        });
  }

  /** An edit made on an old revision comes back with what has changed and what was typed. */
  @PostMapping("/measures/{id}/edit")
  String edit(
      @PathVariable String id,
      @ModelAttribute("edit") EditForm form,
      Model model,
      HttpServletResponse answer,
      RedirectAttributes after) {
    after.addAttribute("id", id);
    Optional<String> fault = form.fault();
    if (fault.isPresent()) {
      return problem(after, fault.get());
    }
    try {
      plans.edit(id, form.revision(), form.body());
      after.addFlashAttribute("done", "Правка записана.");
      return PAGE;
    } catch (ServiceRefusal refusal) {
      if (refusal.status() != CONFLICT) {
        return problem(after, detail(refusal));
      }
      answer.setStatus(CONFLICT);
      model.addAttribute("measure", plans.measure(id));
      model.addAttribute("problem", detail(refusal));
      return "measure-conflict";
    } catch (ServiceDown down) {
      return problem(
          after,
          "Не отвечает сервис «%s»: ничего не изменено. Повторите через минуту."
              .formatted(down.service().title()));
    }
  }

  @PostMapping("/measures/{id}/decisions")
  String decide(
      @PathVariable String id,
      @RequestParam long revision,
      @RequestParam String action,
      @RequestParam(defaultValue = "") String dueId,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes after) {
    after.addAttribute("id", id);
    boolean move = action.equals("MOVE");
    if (move && to.isBlank()) {
      return problem(
          after, "Не указан новый срок: выберите дату, на которую переносится мероприятие.");
    }
    if (reason.isBlank()) {
      return problem(after, "Не указано основание: назовите документ или причину решения.");
    }
    Map<String, Object> body =
        move
            ? Map.of("action", action, "dueId", dueId, "to", to, "reason", reason)
            : Map.of("action", action, "dueId", dueId, "reason", reason);
    return told(
        after,
        () -> {
          plans.decide(id, revision, body);
          return move ? "Срок перенесён." : "Срок отменён.";
        },
        MeasureController::detail);
  }

  /** A correction does not forget the schools the corrected report named. */
  private List<String> schools(String id, ReportForm form) {
    return plans.measure(id).reports().stream()
        .filter(one -> one.reportId().equals(form.corrects()))
        .findFirst()
        .map(Measure.Report::schools)
        .orElse(List.of());
  }

  private String alreadyDone(String id, ReportForm form, ServiceRefusal refusal) {
    return plans
        .measure(id)
        .latest(form.dueId(), form.municipalityId())
        .filter(Measure.Report::done)
        .map(
            one ->
                "По этому сроку уже есть отчёт: %s, «%s». Ваш отчёт не сохранён. Чтобы исправить прежний, выберите его в поле «Исправляет отчёт» и отправьте ещё раз."
                    .formatted(words.done(one), one.text()))
        .orElseGet(() -> detail(refusal));
  }

  private static String told(
      RedirectAttributes after,
      Supplier<String> action,
      java.util.function.Function<ServiceRefusal, String> refused) {
    try {
      after.addFlashAttribute("done", action.get());
      return PAGE;
    } catch (ServiceRefusal refusal) {
      return problem(after, refused.apply(refusal));
    } catch (ServiceDown down) {
      return problem(
          after,
          "Не отвечает сервис «%s»: ничего не изменено. Повторите через минуту."
              .formatted(down.service().title()));
    }
  }

  private static String problem(RedirectAttributes after, String words) {
    after.addFlashAttribute("problem", words);
    return PAGE;
  }

  private static String detail(ServiceRefusal refusal) {
    return refusal.detail().isEmpty()
        ? "Сервис «%s» отказал без объяснения (%d)."
            .formatted(refusal.service().title(), refusal.status())
        : refusal.detail();
  }
}
