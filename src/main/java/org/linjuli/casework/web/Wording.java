package org.linjuli.casework.web;

import java.util.List;
import org.linjuli.casework.category.Categories;
import org.linjuli.organization.Desk;
import org.linjuli.organization.Organization;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/** Puts the names that people use beside paths and codes; from memory, without a query. */
@Component
class Wording {

    private final Territory territory;
    private final Organization organization;
    private final Categories categories;

    Wording(Territory territory, Organization organization, Categories categories) {
        this.territory = territory;
        this.organization = organization;
        this.categories = categories;
    }

    /**
     * A category with the names above it.
     *
     * @param path the names from the first level to this one
     */
    record CategoryRef(String code, String name, List<String> path) {}

    String area(NodePath area) {
        return territory.name(area);
    }

    String desk(NodePath desk) {
        return organization.desk(desk).map(Desk::name).orElseGet(() -> territory.name(desk));
    }

    /** The level of the desk that handles a request; while a unit does, of the one that answers for it. */
    static Level level(NodePath owner, NodePath answering) {
        return owner.level().or(answering::level).orElse(Level.GRID);
    }

    CategoryRef category(String code) {
        return categories
                .find(code)
                .map(category -> new CategoryRef(code, category.name(), category.path()))
                .orElseGet(() -> new CategoryRef(code, code, List.of(code)));
    }
}
