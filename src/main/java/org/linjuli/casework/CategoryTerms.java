package org.linjuli.casework;

import java.util.Optional;
import org.linjuli.casework.category.Categories;
import org.linjuli.casework.category.Category;
import org.springframework.stereotype.Component;

/** What the dictionary in force says about the category of a request. */
@Component
class CategoryTerms {

    private final Categories categories;

    CategoryTerms(Categories categories) {
        this.categories = categories;
    }

    /** The terms of a category, also of one that was closed since. */
    Terms of(String code) {
        var category = get(code);
        return new Terms(category.acceptance(), category.resolution(), category.photoAfter(), category.verification());
    }

    Category get(String code) {
        return categories.find(code).orElseThrow(CaseworkProblem.NO_SUCH_CATEGORY::now);
    }

    /** The category that was chosen, or the one for what nobody could place. */
    String chosen(Filing filing) {
        return Optional.ofNullable(filing.category())
                .map(code -> get(code).code())
                .orElseThrow(() -> CaseworkProblem.NO_SUCH_CATEGORY.now().field("category", "请选择类别"));
    }
}
