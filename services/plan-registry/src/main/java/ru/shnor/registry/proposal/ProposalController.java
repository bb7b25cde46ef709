package ru.shnor.registry.proposal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.registry.request.Body;
import ru.shnor.registry.school.Schools;
import ru.shnor.registry.words.Words;
import ru.shnor.wire.event.PlanLevel;

/** A file of a plan is handed in, looked at, and confirmed. */
@RestController
class ProposalController {

  private static final Logger log = LoggerFactory.getLogger(ProposalController.class);
  private static final int LONGEST_NAME = 200;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final Proposing proposing;
  private final Proposals proposals;
  private final Confirming confirming;
  private final NextYear nextYear;
  private final Schools schools;

  ProposalController(
      Proposing proposing,
      Proposals proposals,
      Confirming confirming,
      NextYear nextYear,
      Schools schools) {
    this.proposing = proposing;
    this.proposals = proposals;
    this.confirming = confirming;
    this.nextYear = nextYear;
    this.schools = schools;
  }

  /** A proposal with how it differs from the plan now. */
  record ProposalView(Proposal proposal, Comparison comparison) {}

  @PostMapping(path = "/api/plans/proposals", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ProposalView propose(
      @RequestParam("file") List<MultipartFile> files,
      @RequestParam int year,
      @RequestParam(defaultValue = "REGION") PlanLevel level,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "") String school,
      Caller caller) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw Refusal.badRequest(
          "Год плана %d вне пределов %d–%d.".formatted(year, FIRST_YEAR, LAST_YEAR));
    }
    if (files.size() != 1) {
      throw Refusal.badRequest(
          "В одном запросе нужен ровно один файл в поле «file», а пришло %d."
              .formatted(files.size()));
    }
    Owner owner = owner(level, municipality, school, caller);
    Path kept = keep(files.get(0));
    try {
      Proposal proposal = proposing.propose(kept, name(files.get(0)), owner, year, caller);
      return new ProposalView(proposal, confirming.compare(proposal, caller));
    } finally {
      remove(kept);
    }
  }

  /** Next year's draft of a plan, as a proposal. */
  @PostMapping("/api/plans/{id}/next-year")
  ProposalView nextYear(@PathVariable String id, Caller caller) {
    Proposal proposal = nextYear.draft(id, caller);
    return new ProposalView(proposal, confirming.compare(proposal, caller));
  }

  @GetMapping("/api/plans/proposals/{id}")
  ProposalView one(@PathVariable String id, Caller caller) {
    Proposal proposal = find(id, caller);
    return new ProposalView(proposal, confirming.compare(proposal, caller));
  }

  @PostMapping("/api/plans/proposals/{id}/confirmation")
  Comparison confirm(@PathVariable String id, @RequestBody byte[] body, Caller caller) {
    Proposal proposal = find(id, caller);
    Body asked = Body.of(body);
    String basis = asked.text("basis");
    if (basis.isEmpty()) {
      throw Refusal.badRequest("Поле «basis»: укажите документ, которым утверждён план.");
    }
    return confirming.confirm(proposal, basis, asked.pairs("territories"), caller);
  }

  private Proposal find(String id, Caller caller) {
    return proposals
        .find(id, caller.scope())
        .orElseThrow(() -> Refusal.notFound("Такого прочитанного файла нет"));
  }

  private Owner owner(PlanLevel level, String municipality, String school, Caller caller) {
    Owner owner =
        switch (level) {
          case REGION -> new Owner(level, "", "");
          case MUNICIPALITY -> new Owner(level, municipality, "");
          case SCHOOL ->
              schools
                  .find(school, caller.scope())
                  .map(one -> new Owner(level, one.body().municipalityId(), school))
                  .orElseThrow(() -> Refusal.notFound("Школа не найдена"));
        };
    boolean named = level != PlanLevel.MUNICIPALITY || !municipality.isBlank();
    if (!named
        || !Proposals.mayPropose(caller.scope(), level, owner.municipalityId(), owner.schoolId())) {
      throw Refusal.notFound("Такого плана среди ваших нет");
    }
    return owner;
  }

  private static Path keep(MultipartFile file) {
    try {
      Path kept = Files.createTempFile("registry-plan", ".part");
      file.transferTo(kept);
      return kept;
    } catch (IOException e) {
      log.atWarn().addKeyValue("cause", e.toString()).log("file is not kept");
      throw Refusal.noRoom(
          "На сервере не удалось сохранить файл: вероятно, закончилось место. Повторите позже.");
    }
  }

  private static void remove(Path kept) {
    try {
      Files.deleteIfExists(kept);
    } catch (IOException e) {
      log.atWarn().addKeyValue("cause", e.toString()).log("temporary file stays");
    }
  }

  private static String name(MultipartFile file) {
    String given = file.getOriginalFilename();
    String tidy = Words.tidy(given == null ? "" : given);
    String name = tidy.substring(Math.max(tidy.lastIndexOf('/'), tidy.lastIndexOf('\\')) + 1);
    return name.isEmpty() ? "без имени" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }
}
