package org.linjuli.casework;

import org.linjuli.casework.category.Categories;
import org.linjuli.casework.category.Category;
import org.springframework.stereotype.Component;

/** What the dictionary in force says about the category of a request. */
@Component
class CategoryTerms {

    private final Categories categories;
    private final Suggestions suggestions;

    CategoryTerms(Categories categories, Suggestions suggestions) {
        this.categories = categories;
        this.suggestions = suggestions;
    }

    /** The terms of a category, also of one that was closed since. */
    Terms of(String code) {
        var category = get(code);
        return new Terms(
                category.acceptance(),
                category.resolution(),
                category.emergencyAcceptance(),
                category.emergencyResolution(),
                category.photoAfter(),
                category.verification(),
                category.spotCheck(),
                category.emergency(),
                category.isPrivate());
    }

    Category get(String code) {
        return categories.find(code).orElseThrow(CaseworkProblem.NO_SUCH_CATEGORY::now);
    }

    /** The category that somebody names for a matter of today; one that was closed is refused like an unknown one. */
    Category open(String code) {
        return categories
                .find(code)
                .filter(Category::isOpen)
                .orElseThrow(() -> CaseworkProblem.NO_SUCH_CATEGORY.now().field("category", "没有这个类别，或者已经停用，请从列表中选择"));
    }

    /** The category that was chosen and is open, or else the likeliest. */
    String chosen(Filing filing) {
        var code = filing.category();
        return code == null
                ? suggestions.best(Suggestions.said(filing.headline(), filing.text()))
                : open(code).code();
    }
}
