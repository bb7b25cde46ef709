package ru.shnor.ingestion.coverage;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.ingestion.campaign.Campaigns;
import ru.shnor.ingestion.directory.KnownSchools;
import ru.shnor.ingestion.results.ResultBook;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.event.Procedure;
import ru.shnor.wire.event.SchoolResultsState;
import ru.shnor.wire.event.Season;

/** Tells which results of a procedure, year and season are in. */
@RestController
class CoverageController {

  private final Campaigns campaigns;
  private final KnownSchools known;
  private final ResultBook results;

  CoverageController(Campaigns campaigns, KnownSchools known, ResultBook results) {
    this.campaigns = campaigns;
    this.known = known;
    this.results = results;
  }

  @GetMapping("/api/results-coverage")
  Coverage coverage(
      @RequestParam Procedure procedure,
      @RequestParam int year,
      @RequestParam Season season,
      Caller caller) {
    if (!caller.scope().isRegion()) {
      throw Refusal.notFound("Такой страницы нет");
    }
    List<SchoolResultsState> some =
        results.all().stream()
            .map(Stored::body)
            .filter(
                one -> one.procedure() == procedure && one.year() == year && one.season() == season)
            .toList();
    return Coverage.of(
        campaigns.all(caller.scope()).stream()
            .filter(
                one -> one.procedure() == procedure && one.year() == year && one.season() == season)
            .toList(),
        known.all(),
        some);
  }
}
