package ru.shnor.registry.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Caller;
import ru.shnor.kit.access.Role;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.problem.Refusal;
import ru.shnor.kit.store.Stored;
import ru.shnor.registry.approval.Approval.Action;
import ru.shnor.registry.approval.Approval.Kind;
import ru.shnor.registry.approval.Approval.State;
import ru.shnor.registry.plan.Plan;
import ru.shnor.registry.plan.Plans;
import ru.shnor.registry.territory.Municipalities;
import ru.shnor.registry.territory.Municipality;
import ru.shnor.wire.event.PlanLevel;

/**
 * The way of a road map or a list of curators: the municipality submits, the region approves or
 * returns; what is submitted or approved is locked.
 */
@Component
class Approving {

  private final Approvals approvals;
  private final Plans plans;
  private final CuratorLists curators;
  private final Municipalities municipalities;
  private final Clock clock;

  Approving(
      Approvals approvals,
      Plans plans,
      CuratorLists curators,
      Municipalities municipalities,
      Clock clock) {
    this.approvals = approvals;
    this.plans = plans;
    this.curators = curators;
    this.municipalities = municipalities;
    this.clock = clock;
  }

  /**
   * One of them as the API shows it.
   *
   * @param exists whether there is anything to approve
   * @param may what the caller may do now
   */
  record View(
      String approvalId,
      Kind kind,
      int year,
      String municipalityId,
      String municipality,
      boolean exists,
      State state,
      List<Approval.Step> steps,
      Set<Action> may,
      long revision) {}

  /** Both kinds for every municipality in scope. */
  List<View> all(int year, Caller caller) {
    List<Municipality> places = municipalities.all(caller.scope());
    Set<String> ids =
        places.stream()
            .flatMap(
                place ->
                    Arrays.stream(Kind.values()).map(kind -> Approval.id(kind, year, place.id())))
            .collect(Collectors.toSet());
    Map<String, Stored<Approval>> known = approvals.findAll(ids, caller.scope());
    Set<String> existing = existing(year, caller.scope());
    List<View> views = new ArrayList<>();
    for (Municipality place : places) {
      for (Kind kind : Kind.values()) {
        String id = Approval.id(kind, year, place.id());
        views.add(
            view(
                Optional.ofNullable(known.get(id)),
                Approval.draft(id, kind, year, place.id()),
                place.name(),
                existing.contains(id),
                caller));
      }
    }
    return views;
  }

  private Set<String> existing(int year, Scope scope) {
    Set<String> ids =
        plans.all(scope).stream()
            .filter(one -> one.level() == PlanLevel.MUNICIPALITY && one.year() == year)
            .map(Plan::planId)
            .collect(Collectors.toSet());
    curators.all(year, scope).stream()
        .filter(one -> !one.entries().isEmpty())
        .forEach(one -> ids.add(one.listId()));
    return ids;
  }

  View one(String id, Caller caller) {
    Approval draft = parsed(id);
    return all(draft.year(), caller).stream()
        .filter(one -> one.approvalId().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("Такого документа среди ваших нет"));
  }

  /** An id {@code KIND|year|municipality}. */
  private static Approval parsed(String id) {
    String[] parts = id.split("\\|", -1);
    if (parts.length == 3 && parts[1].matches("[0-9]{4}")) {
      for (Kind kind : Kind.values()) {
        int year = Integer.parseInt(parts[1]);
        if (Approval.id(kind, year, parts[2]).equals(id)) {
          return Approval.draft(id, kind, year, parts[2]);
        }
      }
    }
    throw Refusal.notFound("Такого документа среди ваших нет");
  }

  /**
   * Takes a step.
   *
   * @param seen revision the caller has read
   * @throws Refusal 409 if somebody was faster, 422 if the step does not follow
   */
  View step(String id, String actionName, String comment, long seen, Caller caller) {
    View before = one(id, caller);
    Action action =
        Arrays.stream(Action.values())
            .filter(one -> one.name().equals(actionName))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.badRequest(
                        "Поле «action»: нужно одно из %s."
                            .formatted(Arrays.toString(Action.values()))));
    if (before.revision() != seen) {
      throw Refusal.conflict(
          "Пока вы решали, документ изменил состояние: %s. Прочитайте его заново."
              .formatted(title(before.state())));
    }
    if (!before.exists()) {
      throw Refusal.unprocessable("NOTHING", "Согласовывать нечего: документа ещё нет.");
    }
    if (!before.may().contains(action)) {
      throw Refusal.unprocessable(
          "NO_SUCH_STEP",
          "Сейчас документ в состоянии «%s», и это действие вам недоступно."
              .formatted(title(before.state())));
    }
    if (action == Action.RETURN && comment.isEmpty()) {
      throw Refusal.badRequest("Поле «comment»: напишите, что нужно исправить.");
    }
    Approval current =
        approvals.find(id, caller.scope()).map(Stored::body).orElseGet(() -> parsed(id));
    Approval after =
        current.after(
            next(action),
            new Approval.Step(
                action, comment, Instant.now(clock).toString(), caller.subject(), caller.name()));
    if (!approvals.save(after, seen)) {
      throw Refusal.conflict("Документ в эту секунду изменил другой. Прочитайте его заново.");
    }
    return one(id, caller);
  }

  private static State next(Action action) {
    return switch (action) {
      case SUBMIT -> State.SUBMITTED;
      case RECALL -> State.DRAFT;
      case APPROVE -> State.APPROVED;
      case RETURN -> State.RETURNED;
    };
  }

  private static String title(State state) {
    return switch (state) {
      case DRAFT -> "черновик";
      case SUBMITTED -> "на согласовании";
      case RETURNED -> "возвращён";
      case APPROVED -> "утверждён";
    };
  }

  private static Set<Action> may(State state, boolean exists, Caller caller) {
    if (!exists) {
      return Set.of();
    }
    boolean region =
        caller.scope().isRegion()
            && (caller.roles().contains(Role.MINISTRY) || caller.roles().contains(Role.INSTITUTE));
    boolean municipality =
        caller.scope() instanceof Scope.Municipality && caller.roles().contains(Role.COORDINATOR);
    return switch (state) {
      case DRAFT, RETURNED -> municipality ? Set.of(Action.SUBMIT) : Set.of();
      case SUBMITTED ->
          region
              ? Set.of(Action.APPROVE, Action.RETURN)
              : municipality ? Set.of(Action.RECALL) : Set.of();
      case APPROVED -> region ? Set.of(Action.RETURN) : Set.of();
    };
  }

  private static View view(
      Optional<Stored<Approval>> stored,
      Approval draft,
      String place,
      boolean exists,
      Caller caller) {
    Approval one = stored.map(Stored::body).orElse(draft);
    return new View(
        one.approvalId(),
        one.kind(),
        one.year(),
        one.municipalityId(),
        place,
        exists,
        one.state(),
        one.steps(),
        may(one.state(), exists, caller),
        stored.map(Stored::revision).orElse(0L));
  }
}
