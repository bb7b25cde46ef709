package ru.shnor.portal.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import ru.shnor.portal.remote.ServiceDown;
import ru.shnor.portal.remote.ServiceRefusal;

/** Risk profiles: made, looked at, verified; directions chosen. */
@Controller
class ProfileController {

  private static final String ALL = "redirect:/profiles";
  private static final String ONE = "redirect:/profiles/{id}";
  private static final String YEAR = "20[0-9]{2}";

  private final Profiles profiles;
  private final CurrentUser user;

  ProfileController(Profiles profiles, CurrentUser user) {
    this.profiles = profiles;
    this.user = user;
  }

  @GetMapping("/profiles")
  String all(Model model) {
    model.addAttribute("profiles", profiles.all());
    return "profiles";
  }

  @GetMapping("/profiles/{id}")
  String one(@PathVariable String id, Model model) {
    Profile profile = profiles.one(id);
    model.addAttribute("page", profile);
    model.addAttribute("radar", Radar.of(profile.profile().factors()));
    model.addAttribute(
        "side", user.find().filter(User::isCurator).isPresent() ? "CURATOR" : "SCHOOL");
    return "profile";
  }

  @PostMapping("/profiles")
  String build(
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String list,
      RedirectAttributes after) {
    if (!year.matches(YEAR)) {
      return told(after, "problem", "Укажите год, например 2026.", ALL);
    }
    Map<String, Object> wanted = new HashMap<>(Map.of("year", Integer.parseInt(year)));
    if (!list.isEmpty()) {
      wanted.put("list", list);
    }
    return done(
        after,
        ALL,
        () -> {
          Profiles.Built built = profiles.build(wanted);
          after.addFlashAttribute(
              "done",
              "Профили за %d год построены: изменилось %d, без изменений %d. Отметки школ и кураторов сохранены."
                  .formatted(built.year(), built.changed(), built.same()));
        });
  }

  @PostMapping("/profiles/contexts")
  String context(
      @RequestParam(defaultValue = "") String year,
      @RequestParam("file") MultipartFile file,
      RedirectAttributes after) {
    if (!year.matches(YEAR)) {
      return told(after, "problem", "Укажите год, например 2026.", ALL);
    }
    if (file.isEmpty()) {
      return told(after, "problem", "Файл не выбран или пуст.", ALL);
    }
    return done(
        after,
        ALL,
        () -> after.addFlashAttribute("taken", profiles.context(year, file.getResource())));
  }

  /** Fields are named by the factor: {@code verdict-3}, {@code why-3}. */
  @PostMapping("/profiles/{id}/verification")
  String verify(
      @PathVariable String id, @RequestParam Map<String, String> fields, RedirectAttributes after) {
    List<Map<String, Object>> factors = new ArrayList<>();
    fields.forEach(
        (name, value) -> {
          if (name.matches("verdict-[0-9]{1,2}") && !value.isEmpty()) {
            String number = name.substring(8);
            factors.add(
                Map.of(
                    "number",
                    Integer.parseInt(number),
                    "confirmed",
                    value.equals("yes"),
                    "why",
                    Optional.ofNullable(fields.get("why-" + number)).orElse("").strip()));
          }
        });
    after.addAttribute("id", id);
    if (factors.isEmpty()) {
      return told(after, "problem", "Не отмечен ни один фактор.", ONE);
    }
    return done(
        after,
        ONE,
        () -> {
          profiles.verify(id, factors);
          after.addFlashAttribute("done", "Верификация сохранена.");
        });
  }

  @PostMapping("/profiles/{id}/directions")
  String choose(
      @PathVariable String id,
      @RequestParam(defaultValue = "") List<Integer> direction,
      RedirectAttributes after) {
    after.addAttribute("id", id);
    return done(
        after,
        ONE,
        () -> {
          profiles.choose(id, direction);
          after.addFlashAttribute("done", "Направления выбраны.");
        });
  }

  private static String done(RedirectAttributes after, String page, Runnable action) {
    try {
      action.run();
      return page;
    } catch (ServiceRefusal refusal) {
      return told(after, "problem", refusal.words(), page);
    } catch (ServiceDown down) {
      return told(after, "problem", down.nothingChanged(), page);
    }
  }

  private static String told(RedirectAttributes after, String name, String words, String page) {
    after.addFlashAttribute(name, words);
    return page;
  }
}
