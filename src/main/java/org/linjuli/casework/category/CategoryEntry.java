package org.linjuli.casework.category;

import org.jspecify.annotations.Nullable;
import org.linjuli.lifecycle.Term;

/** What the dictionary itself says about a category; what is null, the parent says. */
public record CategoryEntry(
        String code,
        String name,
        Category.@Nullable Kind kind,
        @Nullable Term acceptance,
        @Nullable Term resolution,
        @Nullable Boolean emergency,
        @Nullable Boolean photoAfter,
        @Nullable Boolean verification,
        @Nullable Boolean isPrivate) {

    static String parentOf(String code) {
        int dot = code.lastIndexOf('.');
        return dot < 0 ? "" : code.substring(0, dot);
    }
}
