package org.linjuli.mediation;

import java.time.LocalDate;
import java.util.UUID;

/** A sitting (调解会): the day, and which sides were there; nothing of what was said. */
public record MediationSession(UUID id, LocalDate on, boolean asking, boolean other) {}
