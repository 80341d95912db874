package org.linjuli.casework.category;

import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Term;
import org.linjuli.shared.Level;

/** What the dictionary itself says about a category; what is null, the parent says. */
public record CategoryEntry(
        String code,
        String name,
        Category.@Nullable Kind kind,
        @Nullable Level handledAt,
        @Nullable Term acceptance,
        @Nullable Term resolution,
        @Nullable Term emergencyAcceptance,
        @Nullable Term emergencyResolution,
        @Nullable Boolean emergency,
        @Nullable Boolean photoBefore,
        @Nullable Boolean photoAfter,
        @Nullable Boolean verification,
        @Nullable Integer spotCheck,
        @Nullable Boolean isPrivate) {

    static String parentOf(String code) {
        int dot = code.lastIndexOf('.');
        return dot < 0 ? "" : code.substring(0, dot);
    }
}
