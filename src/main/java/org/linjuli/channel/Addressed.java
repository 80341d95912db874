package org.linjuli.channel;

import org.linjuli.casework.RequestMoved;
import org.linjuli.shared.AccountId;

/** A text for somebody, and the line of the time line that it tells of. */
record Addressed(AccountId account, RequestMoved of, String text) {}
