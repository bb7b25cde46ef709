package ru.shnor.ingestion.campaign;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.shnor.kit.access.Caller;
import ru.shnor.wire.event.CampaignState;

/** Campaigns that files were loaded for. */
@RestController
class CampaignController {

  private final Campaigns campaigns;

  CampaignController(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  @GetMapping("/api/campaigns")
  List<CampaignState> campaigns(Caller caller) {
    return campaigns.all(caller.scope());
  }
}
