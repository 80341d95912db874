package org.linjuli.casework;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.category.Categories;
import org.linjuli.casework.category.Category;
import org.linjuli.organization.Organization;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Compound;
import org.springframework.stereotype.Component;

/** Finds the desks of a request: asks a table of rules with what is known of the category, the place and its compound. */
@Component
class Dispatch {

    private final Categories categories;
    private final Organization organization;

    Dispatch(Categories categories, Organization organization) {
        this.categories = categories;
        this.organization = organization;
    }

    Desks decide(DispatchTable table, String category, NodePath area, @Nullable Compound in) {
        var compound = Optional.ofNullable(in);
        var question = new DispatchRule.Case(
                category, area, compound.map(Compound::kind).map(Enum::name), handledAt(category));
        return table.decide(
                question, compound.map(Compound::id).flatMap(organization::propertyCompanyOf), organization::isManned);
    }

    private Level handledAt(String category) {
        return categories.find(category).map(Category::handledAt).orElse(Level.GRID);
    }
}
