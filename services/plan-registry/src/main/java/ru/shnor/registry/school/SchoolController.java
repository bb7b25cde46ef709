package ru.shnor.registry.school;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.words.Words;
import ru.shnor.wire.event.SchoolState;

/** Schools in the caller's scope. */
@RestController
class SchoolController {

  private static final int LARGEST_PAGE = 500;

  private final Schools schools;

  SchoolController(Schools schools) {
    this.schools = schools;
  }

  @GetMapping("/api/schools")
  SchoolView.Page page(
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size,
      Caller caller) {
    if (page < 0 || size < 1 || size > LARGEST_PAGE) {
      throw Refusal.badRequest(
          "Страница %d по %d: номер считается от 0, размер от 1 до %d."
              .formatted(page, size, LARGEST_PAGE));
    }
    List<Stored<SchoolState>> found =
        schools.all(caller.scope()).stream()
            .filter(
                one -> municipality.isEmpty() || one.body().municipalityId().equals(municipality))
            .filter(one -> fits(one.body(), q))
            .toList();
    List<SchoolView> views =
        found.stream().skip((long) page * size).limit(size).map(SchoolView::of).toList();
    return new SchoolView.Page(views, found.size(), page, size);
  }

  @GetMapping("/api/schools/{id}")
  SchoolView one(@PathVariable String id, Caller caller) {
    return schools
        .find(id, caller.scope())
        .map(SchoolView::of)
        .orElseThrow(() -> Refusal.notFound("Школа не найдена"));
  }

  private static boolean fits(SchoolState school, String question) {
    String plain = Words.plain(question);
    String digits =
        SchoolLogin.parse(question).map(SchoolLogin::value).orElse(Words.code(question));
    return plain.isEmpty()
        || Words.plain(school.name()).contains(plain)
        || school.identifiers().stream().anyMatch(one -> one.value().equals(digits));
  }
}
