package ru.shnor.registry.approval;

import org.springframework.stereotype.Component;
import ru.shnor.kit.access.Scope;
import ru.shnor.kit.problem.Refusal;

/** What is submitted or approved stays as it is until it is returned. */
@Component
public class Locks {

  private final Approvals approvals;

  Locks(Approvals approvals) {
    this.approvals = approvals;
  }

  /**
   * Lets a change of a plan or a list pass.
   *
   * @throws Refusal 409 if it is submitted or approved
   */
  public void refuseLocked(String id, Scope scope) {
    approvals
        .find(id, scope)
        .map(one -> one.body().state())
        .filter(Approval.State::locks)
        .ifPresent(
            state -> {
              throw Refusal.conflict(
                  state == Approval.State.APPROVED
                      ? "Документ утверждён регионом: правка закрыта. Чтобы изменить его, регион должен вернуть его на доработку."
                      : "Документ на согласовании: правка закрыта. Отзовите его или дождитесь решения региона.");
            });
  }
}
