package org.linjuli.casework.web;

import java.util.List;
import org.linjuli.casework.category.Category;
import org.linjuli.shared.Level;

/** A category with everything that holds for it today, inherited or its own; terms are written 5wd, 4wh or 2h. */
record CategoryView(
        String code,
        String name,
        List<String> path,
        int level,
        Category.Kind kind,
        Level handledAt,
        String acceptance,
        String resolution,
        String emergencyAcceptance,
        String emergencyResolution,
        boolean emergency,
        boolean photoBefore,
        boolean photoAfter,
        boolean verification,
        int spotCheck,
        boolean isPrivate,
        boolean open) {

    static CategoryView of(Category category) {
        return new CategoryView(
                category.code(),
                category.name(),
                category.path(),
                category.level(),
                category.kind(),
                category.handledAt(),
                category.acceptance().toString(),
                category.resolution().toString(),
                category.emergencyAcceptance().toString(),
                category.emergencyResolution().toString(),
                category.emergency(),
                category.photoBefore(),
                category.photoAfter(),
                category.verification(),
                category.spotCheck(),
                category.isPrivate(),
                category.isOpen());
    }
}
