package ru.shnor.ingestion.campaign;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.shnor.ingestion.row.Complaint;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.store.MongoAggregates;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;
import ru.shnor.wire.Topic;
import ru.shnor.wire.event.CampaignState;

/** Campaigns met in the files. */
@Component
public class Campaigns {

  private final MongoAggregates<CampaignState> campaigns;

  Campaigns(MongoStore store) {
    this.campaigns = store.aggregates("campaigns", Topic.CAMPAIGNS, CampaignState.class);
  }

  /**
   * Notes the campaign of a file; the newest file says its maximum and date.
   *
   * @return a complaint if the maximum was known to be another one
   */
  public Optional<Complaint> meet(CampaignState met, String sheet) {
    while (true) {
      Optional<Stored<CampaignState>> known = campaigns.find(met.campaignId());
      Optional<Complaint> complaint =
          known
              .filter(one -> one.body().maxScore() != met.maxScore())
              .map(one -> scale(one.body().maxScore(), met.maxScore(), sheet));
      if (known.filter(one -> one.body().equals(met)).isPresent()
          || campaigns.save(met.campaignId(), known.map(Stored::revision).orElse(0L), met)) {
        return complaint;
      }
    }
  }

  /** What {@link #meet} would say; nothing is noted. */
  public Optional<Complaint> compare(CampaignState met, String sheet) {
    return campaigns
        .find(met.campaignId())
        .filter(one -> one.body().maxScore() != met.maxScore())
        .map(one -> scale(one.body().maxScore(), met.maxScore(), sheet));
  }

  /** All campaigns; which works there were is no secret of a territory. */
  public List<CampaignState> all(Scope scope) {
    return campaigns.all().stream()
        .map(Stored::body)
        .sorted(
            Comparator.comparingInt(CampaignState::year)
                .thenComparing(CampaignState::season)
                .thenComparing(CampaignState::subject)
                .thenComparingInt(CampaignState::programmeGrade))
        .toList();
  }

  private static Complaint scale(int known, int met, String sheet) {
    return new Complaint(
        sheet,
        "",
        "Шкала: максимальный первичный балл этой работы был %d, а в этом файле %d."
            .formatted(known, met),
        "Проверьте строку «Максимальный первичный балл:». Если она верна, загрузите заново и"
            + " прежние файлы этой работы.");
  }
}
