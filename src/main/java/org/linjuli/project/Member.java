package org.linjuli.project;

import java.time.Instant;
import org.linjuli.shared.AccountId;

/** Somebody of the team. */
public record Member(AccountId account, Instant joined) {}
