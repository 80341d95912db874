package org.linjuli.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;

/**
 * A grid as it was on a day.
 *
 * @param since when this shape came into force; {@code until} is the first day without it
 */
public record GridOn(
        NodePath path,
        String code,
        String name,
        GridKind kind,
        int households,
        LocalDate since,
        @Nullable LocalDate until) {}
