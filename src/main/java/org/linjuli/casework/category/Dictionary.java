package org.linjuli.casework.category;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linjuli.lifecycle.Term;
import org.linjuli.shared.Level;

/** All categories as they hold on one day, inheritance resolved. */
final class Dictionary {

    /** What holds where nobody said anything. */
    private static final Category ROOT = new Category(
            "",
            List.of(),
            Category.Kind.EVENT,
            Level.GRID,
            Term.workingHours(4),
            Term.workingDays(5),
            Term.hours(2),
            Term.hours(24),
            false,
            false,
            false,
            false,
            0,
            false,
            true);

    /** An entry and whether it is in force. */
    record Dated(CategoryEntry entry, boolean inForce) {}

    private final Map<String, Category> byCode = new LinkedHashMap<>();
    private final Map<String, String> codeByPath = new LinkedHashMap<>();

    /** Entries in the order of their codes, so that each comes after its parent. */
    Dictionary(Collection<Dated> entries) {
        for (var dated : entries) {
            var category = resolved(dated);
            byCode.put(category.code(), category);
            codeByPath.put(String.join("/", category.path()), category.code());
        }
    }

    private Category resolved(Dated dated) {
        var entry = dated.entry();
        var parent = byCode.getOrDefault(CategoryEntry.parentOf(entry.code()), ROOT);
        var path = new ArrayList<>(parent.path());
        path.add(entry.name());
        return new Category(
                entry.code(),
                List.copyOf(path),
                or(Optional.ofNullable(entry.kind()), parent.kind()),
                or(Optional.ofNullable(entry.handledAt()), parent.handledAt()),
                or(Optional.ofNullable(entry.acceptance()), parent.acceptance()),
                or(Optional.ofNullable(entry.resolution()), parent.resolution()),
                or(Optional.ofNullable(entry.emergencyAcceptance()), parent.emergencyAcceptance()),
                or(Optional.ofNullable(entry.emergencyResolution()), parent.emergencyResolution()),
                or(Optional.ofNullable(entry.emergency()), parent.emergency()),
                or(Optional.ofNullable(entry.photoBefore()), parent.photoBefore()),
                or(Optional.ofNullable(entry.photoAfter()), parent.photoAfter()),
                or(Optional.ofNullable(entry.verification()), parent.verification()),
                or(Optional.ofNullable(entry.spotCheck()), parent.spotCheck()),
                or(Optional.ofNullable(entry.isPrivate()), parent.isPrivate()),
                dated.inForce() && parent.isOpen());
    }

    private static <T> T or(Optional<T> own, T inherited) {
        return own.orElse(inherited);
    }

    Optional<Category> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<Category> byPath(String path) {
        return Optional.ofNullable(codeByPath.get(path)).map(byCode::get);
    }

    List<Category> all() {
        return List.copyOf(byCode.values());
    }
}
