package org.linjuli.property;

import org.jspecify.annotations.Nullable;
import org.linjuli.shared.NodePath;

/**
 * What a list of policies is narrowed to; null for all.
 *
 * @param mode code of a mode of management
 */
public record PoliciesNarrowed(
        @Nullable NodePath area,
        @Nullable PolicyState state,
        @Nullable String mode) {}
