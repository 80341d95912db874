package org.linjuli.casework.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.category.Categories;
import org.linjuli.casework.category.Category;
import org.linjuli.casework.category.CategoryChange;
import org.linjuli.lifecycle.Term;
import org.linjuli.shared.Level;

/**
 * A category with what was, is and will be said about it.
 *
 * @param category as it holds today; left out for one that begins later
 * @param version what a change has to name in {@code If-Match}
 * @param history the latest first
 */
record CategoryDetail(@Nullable CategoryView category, long version, List<CategorySaid> history) {

    /**
     * What is said about the category itself, in a time; what is null, the parent says.
     *
     * @param until the first day on which it does not hold any more; null while nothing follows
     */
    record CategorySaid(
            LocalDate from,
            @Nullable LocalDate until,
            String name,
            Category.@Nullable Kind kind,
            @Nullable Level handledAt,
            @Nullable String acceptance,
            @Nullable String resolution,
            @Nullable String emergencyAcceptance,
            @Nullable String emergencyResolution,
            @Nullable Boolean emergency,
            @Nullable Boolean photoBefore,
            @Nullable Boolean photoAfter,
            @Nullable Boolean verification,
            @Nullable Integer spotCheck,
            @Nullable Boolean isPrivate) {

        static CategorySaid of(CategoryChange change) {
            var entry = change.entry();
            return new CategorySaid(
                    change.from(),
                    change.until(),
                    entry.name(),
                    entry.kind(),
                    entry.handledAt(),
                    text(entry.acceptance()),
                    text(entry.resolution()),
                    text(entry.emergencyAcceptance()),
                    text(entry.emergencyResolution()),
                    entry.emergency(),
                    entry.photoBefore(),
                    entry.photoAfter(),
                    entry.verification(),
                    entry.spotCheck(),
                    entry.isPrivate());
        }
    }

    static CategoryDetail of(Categories.Stated stated) {
        return new CategoryDetail(
                stated.now().map(CategoryView::of).orElse(null),
                stated.version(),
                stated.history().stream().map(CategorySaid::of).toList());
    }

    private static @Nullable String text(@Nullable Term term) {
        return term == null ? null : term.toString();
    }
}
