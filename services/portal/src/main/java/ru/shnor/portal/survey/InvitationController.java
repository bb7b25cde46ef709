package ru.shnor.portal.survey;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.shnor.portal.remote.ServiceDown;
import ru.shnor.portal.remote.ServiceRefusal;

/** Invitations as files: the only time they are seen. Nothing of them stays in the portal. */
@Controller
class InvitationController {

  private final Surveys surveys;

  InvitationController(Surveys surveys) {
    this.surveys = surveys;
  }

  @PostMapping("/surveys/{id}/invitations")
  Object invite(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String school,
      @RequestParam(defaultValue = "0") int count,
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "pdf") String format,
      RedirectAttributes after) {
    try {
      return format.equals("pdf")
          ? file(
              surveys.sheets(id, school, count, label),
              MediaType.APPLICATION_PDF,
              "invitations-%s.pdf".formatted(school))
          : file(
              csv(surveys.invite(id, school, count)),
              new MediaType("text", "csv", StandardCharsets.UTF_8),
              "invitations-%s.csv".formatted(school));
    } catch (ServiceRefusal refusal) {
      after.addFlashAttribute("problem", refusal.words());
    } catch (ServiceDown down) {
      after.addFlashAttribute("problem", down.nothingChanged());
    }
    after.addAttribute("id", id);
    return "redirect:/surveys/{id}";
  }

  private static byte[] csv(Surveys.Issued issued) {
    StringBuilder text = new StringBuilder("\uFEFF\"Школа\";\"Ссылка\"\r\n");
    List<String> links = issued.links();
    String name = issued.school().strip();
    String safe = !name.isEmpty() && "=+-@".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    String school = safe.replace("\"", "\"\"");
    links.forEach(link -> text.append("\"%s\";\"%s\"\r\n".formatted(school, link)));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(type);
    headers.setContentDisposition(ContentDisposition.attachment().filename(name).build());
    headers.setCacheControl("no-store");
    return new ResponseEntity<>(bytes, headers, HttpStatus.OK);
  }
}
