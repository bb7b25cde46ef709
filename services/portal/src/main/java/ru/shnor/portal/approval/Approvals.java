package ru.shnor.portal.approval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import ru.shnor.portal.page.RussianText;
import ru.shnor.portal.remote.ServiceName;
import ru.shnor.portal.remote.Services;

/** Approvals and lists of curators, kept by plan-registry. */
@Component
class Approvals {

  private final Services services;

  Approvals(Services services) {
    this.services = services;
  }

  /**
   * A road map or a list of curators on its way.
   *
   * @param exists whether there is anything to approve
   * @param may what the person may do now
   */
  record Approval(
      String approvalId,
      String kind,
      int year,
      String municipalityId,
      String municipality,
      boolean exists,
      String state,
      List<Step> steps,
      List<String> may,
      long revision) {

    public boolean roadMap() {
      return kind.equals("ROAD_MAP");
    }

    public String kindTitle() {
      return roadMap() ? "дорожная карта" : "список кураторов";
    }

    public String stateTitle() {
      if (!exists) {
        return "документа нет";
      }
      return switch (state) {
        case "DRAFT" -> "черновик";
        case "SUBMITTED" -> "на согласовании";
        case "RETURNED" -> "возвращено на доработку";
        case "APPROVED" -> "утверждено";
        default -> state;
      };
    }

    public String stateClass() {
      if (!exists) {
        return "outcome outcome-none";
      }
      return switch (state) {
        case "APPROVED" -> "outcome outcome-positive";
        case "RETURNED" -> "outcome outcome-not";
        case "SUBMITTED" -> "outcome outcome-open";
        default -> "outcome outcome-none";
      };
    }

    public Optional<Step> last() {
      return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }
  }

  /** A step somebody took. */
  record Step(String action, String comment, String at, String name) {

    public String title() {
      return switch (action) {
        case "SUBMIT" -> "отправлено на согласование";
        case "RECALL" -> "отозвано";
        case "APPROVE" -> "утверждено";
        case "RETURN" -> "возвращено";
        default -> action;
      };
    }
  }

  /** A school and its curator. */
  record Entry(String schoolId, String curator, String position) {}

  /** The list of a municipality. */
  record CuratorList(String listId, int year, String municipalityId, List<Entry> entries) {}

  /** With its revision. */
  record Curators(CuratorList list, long revision) {

    public String curator(String schoolId) {
      return of(schoolId).map(Entry::curator).orElse("");
    }

    public String position(String schoolId) {
      return of(schoolId).map(Entry::position).orElse("");
    }

    private Optional<Entry> of(String schoolId) {
      return list.entries().stream().filter(one -> one.schoolId().equals(schoolId)).findFirst();
    }
  }

  /** A school of the register. */
  record School(String id, String name) {}

  private record SchoolPage(List<School> schools, int total) {}

  List<Approval> all(int year) {
    List<Approval> found =
        services.get(
            ServiceName.REGISTRY,
            "/api/approvals",
            Map.of(),
            Map.of("year", String.valueOf(year)),
            new ParameterizedTypeReference<>() {});
    return found.stream()
        .sorted(
            Comparator.comparing((Approval one) -> RussianText.sortKey(one.municipality()))
                .thenComparing(Approval::kind))
        .toList();
  }

  Approval one(String id) {
    return services.get(
        ServiceName.REGISTRY,
        "/api/approvals/{id}",
        Map.of("id", id),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  void step(String id, long revision, String action, String comment) {
    services.change(
        ServiceName.REGISTRY,
        HttpMethod.POST,
        "/api/approvals/{id}/steps",
        Map.of("id", id),
        Optional.of(revision),
        Map.of("action", action, "comment", comment),
        new ParameterizedTypeReference<Map<String, Object>>() {});
  }

  Curators curators(String id) {
    return services.get(
        ServiceName.REGISTRY,
        "/api/curators/{id}",
        Map.of("id", id),
        Map.of(),
        new ParameterizedTypeReference<>() {});
  }

  void saveCurators(String id, long revision, List<Entry> entries) {
    services.change(
        ServiceName.REGISTRY,
        HttpMethod.PUT,
        "/api/curators/{id}",
        Map.of("id", id),
        Optional.of(revision),
        Map.of("entries", entries),
        new ParameterizedTypeReference<Map<String, Object>>() {});
  }

  List<School> schools(String municipality) {
    return services
        .get(
            ServiceName.REGISTRY,
            "/api/schools",
            Map.of(),
            Map.of("municipality", municipality, "size", "500"),
            new ParameterizedTypeReference<SchoolPage>() {})
        .schools();
  }
}
