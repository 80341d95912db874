package org.linjuli.project;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An acceptance criterion.
 *
 * @param since the version with which it came
 * @param until the version with which it was gone; null while it is in force
 * @param evidence the latest first
 */
public record Criterion(
        UUID id, int slot, String text, int since, @Nullable Integer until, List<Evidence> evidence) {

    public boolean isOf(int version) {
        return since <= version && (until == null || until > version);
    }
}
