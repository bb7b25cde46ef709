package ru.shnor.portal.upload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.shnor.portal.access.CurrentUser;
import ru.shnor.portal.access.User;
import ru.shnor.portal.remote.ServiceDown;
import ru.shnor.portal.remote.ServiceRefusal;

/** Handing in files of results, with scripts one by one and without them all at once. */
@Controller
class ImportController {

  private static final long LARGEST_FILE = 25L << 20;
  private static final String CARD = "upload-card :: card";

  private final Uploads uploads;
  private final RegisterImports register;
  private final CurrentUser user;

  ImportController(Uploads uploads, RegisterImports register, CurrentUser user) {
    this.uploads = uploads;
    this.register = register;
    this.user = user;
  }

  /** A part of the page whose service may be down while the other works. */
  record Part<T>(List<T> rows, Optional<String> down) {

    static <T> Part<T> of(Supplier<List<T>> asked) {
      try {
        return new Part<>(asked.get(), Optional.empty());
      } catch (ServiceDown down) {
        return new Part<>(List.of(), Optional.of(down.service().title()));
      }
    }
  }

  @GetMapping("/import")
  String page(Model model) {
    User person = user.find().orElseThrow();
    if (person.mayUpload()) {
      Part<Upload> latest = Part.of(uploads::latest);
      model.addAttribute("uploads", latest);
      model.addAttribute(
          "queue",
          latest.rows().stream()
              .filter(one -> !one.ended())
              .sorted(Comparator.comparing(Upload::uploadedMoment))
              .toList());
      model.addAttribute("running", latest.rows().stream().anyMatch(one -> !one.ended()));
    }
    model.addAttribute("imports", Part.of(register::latest));
    return "import";
  }

  /** The plain form: any number of files; each is judged by itself. */
  @PostMapping("/import")
  String sendAll(
      @RequestParam("files") List<MultipartFile> files,
      @RequestParam Optional<String> check,
      @RequestParam Optional<String> rows,
      RedirectAttributes after) {
    Uploads.Terms terms = Uploads.Terms.of(check, rows);
    List<Sent> sent = new ArrayList<>();
    for (MultipartFile file : files) {
      if (!file.isEmpty() || !name(file).isEmpty()) {
        sent.add(send(file, terms));
      }
    }
    after.addFlashAttribute("sent", sent);
    after.addFlashAttribute("nothingSent", sent.isEmpty());
    return "redirect:/import#sent";
  }

  /** One file sent by a script; the answer is its card. */
  @PostMapping("/import/file")
  ModelAndView sendOne(
      @RequestParam("file") MultipartFile file,
      @RequestParam Optional<String> check,
      @RequestParam Optional<String> rows) {
    Sent sent = send(file, Uploads.Terms.of(check, rows));
    ModelAndView card =
        new ModelAndView(
            CARD, sent.upload().isPresent() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    card.addObject("sent", sent);
    return card;
  }

  @PostMapping("/import/register")
  String sendRegister(
      @RequestParam String kind,
      @RequestParam("file") MultipartFile file,
      RedirectAttributes after) {
    RegisterImports.Kind form =
        kind.equals("lists") ? RegisterImports.Kind.LISTS : RegisterImports.Kind.SCHOOLS;
    if (file.isEmpty()) {
      after.addFlashAttribute("registerProblem", "Файл не выбран или пуст.");
    } else {
      try {
        after.addFlashAttribute("registerImport", register.send(form, file.getResource()));
      } catch (ServiceRefusal refusal) {
        after.addFlashAttribute("registerProblem", words(refusal));
      } catch (ServiceDown down) {
        after.addFlashAttribute("registerProblem", words(down));
      }
    }
    return "redirect:/import#register";
  }

  private Sent send(MultipartFile file, Uploads.Terms terms) {
    String name = name(file);
    if (file.isEmpty()) {
      return Sent.refused(name, "Файл пуст: в нём нет ни одного байта.");
    }
    if (file.getSize() > LARGEST_FILE) {
      return Sent.refused(
          name, "Файл больше 25 МБ. Выгрузите отчёт по частям, например по предметам или классам.");
    }
    try {
      return Sent.taken(name, uploads.send(file.getResource(), terms));
    } catch (ServiceRefusal refusal) {
      return Sent.refused(name, words(refusal));
    } catch (ServiceDown down) {
      return Sent.refused(name, words(down));
    }
  }

  static String words(ServiceRefusal refusal) {
    return refusal.detail().isEmpty()
        ? "Файл не принят: сервис «%s» отказал без объяснения (%d)."
            .formatted(refusal.service().title(), refusal.status())
        : refusal.detail();
  }

  private static String words(ServiceDown down) {
    return "Не отвечает сервис «%s»: файл не принят. Повторите через минуту."
        .formatted(down.service().title());
  }

  private static String name(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name == null ? "" : name;
  }
}
