package org.linjuli.identity;

import java.time.Instant;
import org.linjuli.shared.AccountId;

/** How somebody signs in has changed. Published within the transaction, so that the owner is told of it or it has not been. */
public record SignInChanged(AccountId account, SignInChange change, Instant at) {}
