package org.linjuli.casework;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;

/**
 * One line of the table by which new requests are dispatched. The first line that fits decides.
 *
 * @param place order of the line, the smallest first
 * @param category code of a category; the line fits it and everything below it; null for all
 * @param area fits requests at and below this node; null for the whole city
 * @param compoundKind fits requests in compounds of this kind; null for all
 * @param to who gets it
 * @param unit the unit's node, for {@link To#UNIT}
 */
public record DispatchRule(
        UUID id,
        int place,
        @Nullable String category,
        @Nullable NodePath area,
        @Nullable String compoundKind,
        To to,
        @Nullable NodePath unit) {

    /** Who may get a request. */
    public enum To {
        /** The owner of the thing first: the compound's property company (部件先属主). */
        PROPERTY_COMPANY,
        /** A named unit, such as the power company. */
        UNIT,
        GRID,
        COMMUNITY,
        STREET,
        CITY
    }

    /**
     * What the table is asked about.
     *
     * @param handledAt the level that the category names for itself, where no line says another desk
     */
    record Case(String category, NodePath area, Optional<String> compoundKind, Level handledAt) {}

    boolean fits(Case question) {
        return (category == null || isWithin(question.category(), category))
                && (area == null || area.contains(question.area()))
                && (compoundKind == null
                        || question.compoundKind().filter(compoundKind::equals).isPresent());
    }

    private static boolean isWithin(String code, String root) {
        return code.equals(root) || code.startsWith(root + ".");
    }
}
