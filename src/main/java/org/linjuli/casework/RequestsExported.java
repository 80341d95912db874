package org.linjuli.casework;

import java.time.Instant;
import org.linjuli.shared.AccountId;

/**
 * Somebody took a list of requests out of the house as a file.
 *
 * @param filter what was asked for, in words of the query
 * @param rows how many requests the file holds
 */
public record RequestsExported(AccountId actor, String filter, int rows, Instant at) {}
