package ru.shnor.registry.proposal;

import ru.shnor.wire.event.PlanLevel;

/** Whose plan it is; ids that do not apply are empty. */
record Owner(PlanLevel level, String municipalityId, String schoolId) {}
