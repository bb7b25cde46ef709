package ru.shnor.portal.objectivity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.shnor.portal.access.CurrentUser;
import ru.shnor.portal.access.User;
import ru.shnor.portal.objectivity.Answers.SchoolSigns;
import ru.shnor.portal.objectivity.Answers.Screening;
import ru.shnor.portal.objectivity.Answers.YearList;
import ru.shnor.portal.page.RussianText;
import ru.shnor.portal.remote.ServiceDown;
import ru.shnor.portal.remote.ServiceRefusal;

/** The federal list of a year, own screening beside it, and the control of a school. */
@Controller
class ObjectivityController {

  private static final String PAGE = "redirect:/objectivity";
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final Signs signs;
  private final CurrentUser user;

  ObjectivityController(Signs signs, CurrentUser user) {
    this.signs = signs;
    this.user = user;
  }

  @GetMapping("/objectivity")
  String page(
      @RequestParam Optional<Integer> year,
      @RequestParam(defaultValue = "usual") String mode,
      Model model) {
    User who = user.find().orElseGet(() -> new User("", Set.of()));
    boolean regional = who.isRegional();
    boolean screens = who.mayReport();
    List<SchoolSigns> all = signs.all();
    List<YearList> lists = regional ? signs.lists() : List.of();
    TreeSet<Integer> years = new TreeSet<>();
    all.forEach(one -> years.add(one.year()));
    lists.forEach(one -> years.add(one.year()));
    int asked = year.filter(one -> one >= FIRST_YEAR && one <= LAST_YEAR).orElse(0);
    if (screens) {
      // what years there are results of does not depend on the year that is asked
      signs.screening(Math.max(asked, FIRST_YEAR)).ifPresent(one -> years.addAll(one.years()));
    }
    int chosen = asked > 0 ? asked : years.isEmpty() ? 0 : years.last();
    Optional<Screening> screening =
        screens && chosen > 0 ? signs.screening(chosen) : Optional.empty();
    model.addAttribute("years", List.copyOf(years.descendingSet()));
    model.addAttribute("year", chosen);
    model.addAttribute("mode", mode.equals("strict") ? "strict" : "usual");
    model.addAttribute("regional", regional);
    model.addAttribute("screens", screens);
    model.addAttribute("list", lists.stream().filter(one -> one.year() == chosen).findFirst());
    model.addAttribute(
        "schools",
        all.stream()
            .filter(one -> one.year() == chosen)
            .sorted(
                Comparator.comparing(
                        (SchoolSigns one) -> RussianText.sortKey(one.municipalityName()))
                    .thenComparing(one -> RussianText.sortKey(one.name())))
            .toList());
    model.addAttribute("screening", screening);
    model.addAttribute(
        "markers",
        screens && chosen > 0
            ? signs.markers(chosen, mode.equals("strict") ? "strict" : "usual")
            : Optional.empty());
    return "objectivity";
  }

  @PostMapping("/objectivity/list")
  String take(
      @RequestParam("file") MultipartFile file,
      @RequestParam String number,
      @RequestParam String date,
      RedirectAttributes after) {
    if (file.isEmpty()) {
      return problem(after, "Файл не выбран или пуст.", PAGE);
    }
    try {
      after.addFlashAttribute("report", signs.send(file.getResource(), number, date));
      return PAGE;
    } catch (ServiceRefusal refusal) {
      return problem(after, words(refusal), PAGE);
    } catch (ServiceDown down) {
      return problem(after, words(down), PAGE);
    }
  }

  @GetMapping("/objectivity/schools/{id}")
  String school(@PathVariable String id, @RequestParam Optional<Integer> year, Model model) {
    List<SchoolSigns> years =
        signs.school(id).stream()
            .sorted(Comparator.comparingInt(SchoolSigns::year).reversed())
            .toList();
    int chosen = year.orElse(years.isEmpty() ? 0 : years.get(0).year());
    model.addAttribute("schoolId", id);
    model.addAttribute("years", years);
    model.addAttribute("year", chosen);
    model.addAttribute("name", years.isEmpty() ? id : years.get(0).name());
    return "objectivity-school";
  }

  @PostMapping("/objectivity/schools/{id}/acts")
  String act(
      @PathVariable String id, @RequestParam Map<String, String> form, RedirectAttributes after) {
    String page = "redirect:/objectivity/schools/" + id + "?year=" + number(form, "year");
    try {
      Map<String, Object> act = new HashMap<>(form);
      act.keySet().removeIf(name -> name.startsWith("_"));
      act.put("schoolId", id);
      for (String name : List.of("year", "grade", "papers", "changedMarks")) {
        act.put(name, number(form, name));
      }
      signs.act(act);
      after.addFlashAttribute("saved", true);
      return page;
    } catch (ServiceRefusal refusal) {
      return problem(after, words(refusal), page);
    } catch (ServiceDown down) {
      return problem(after, words(down), page);
    }
  }

  private static int number(Map<String, String> form, String name) {
    String text = form.getOrDefault(name, "").strip();
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  private static String problem(RedirectAttributes after, String words, String page) {
    after.addFlashAttribute("problem", words);
    return page;
  }

  static String words(ServiceRefusal refusal) {
    return refusal.detail().isEmpty()
        ? "Сервис «%s» отказал без объяснения (%d)."
            .formatted(refusal.service().title(), refusal.status())
        : refusal.detail();
  }

  static String words(ServiceDown down) {
    return "Не отвечает сервис «%s»: ничего не изменено. Повторите через минуту."
        .formatted(down.service().title());
  }
}
