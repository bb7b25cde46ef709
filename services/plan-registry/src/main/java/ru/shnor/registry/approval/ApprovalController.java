package ru.shnor.registry.approval;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.registry.request.Body;
import ru.shnor.registry.request.Revision;

/** Approvals of the municipalities in scope. */
@RestController
class ApprovalController {

  private final Approving approving;

  ApprovalController(Approving approving) {
    this.approving = approving;
  }

  @GetMapping("/api/approvals")
  List<Approving.View> all(@RequestParam int year, Caller caller) {
    return approving.all(year, caller);
  }

  @GetMapping("/api/approvals/{id}")
  ResponseEntity<Approving.View> one(@PathVariable String id, Caller caller) {
    return answer(approving.one(id, caller));
  }

  @PostMapping("/api/approvals/{id}/steps")
  ResponseEntity<Approving.View> step(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", defaultValue = "") String match,
      @RequestBody byte[] body,
      Caller caller) {
    Body asked = Body.of(body);
    return answer(
        approving.step(
            id, asked.text("action"), asked.text("comment"), Revision.ofMatch(match), caller));
  }

  private static ResponseEntity<Approving.View> answer(Approving.View view) {
    return ResponseEntity.ok().eTag(Revision.tag(view.revision())).body(view);
  }
}
