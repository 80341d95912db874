package org.linjuli.meeting;

import java.time.Instant;
import java.util.UUID;
import org.linjuli.shared.AccountId;

/** Published in the transaction in which an open, quorate session decides on a matter. */
public record TalkHeard(UUID meeting, UUID matter, TalkOutcome outcome, AccountId actor, Instant at) {}
