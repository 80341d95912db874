package org.linjuli.lifecycle;

import java.time.Instant;

/**
 * The instant by which something is owed.
 *
 * @param provisional whether it runs through a year whose holidays are not known yet, so that it may move when they are
 */
public record Deadline(Instant at, boolean provisional) {}
