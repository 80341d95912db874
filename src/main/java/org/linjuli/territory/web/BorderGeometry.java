package org.linjuli.territory.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.linjuli.territory.Boundary;
import org.linjuli.territory.TerritoryProblem;

/** A border as a GeoJSON MultiPolygon (RFC 7946), in WGS-84. */
record BorderGeometry(
        @NotNull @Pattern(regexp = "MultiPolygon", message = "边界应为 MultiPolygon")
        String type,

        @NotNull List<double[][][]> coordinates) {

    /** How many positions a border may have; the longest of Fuqing has some hundreds. */
    private static final int MOST_POSITIONS = 20_000;

    static BorderGeometry of(Boundary boundary) {
        return new BorderGeometry("MultiPolygon", List.of(boundary.polygons()));
    }

    /**
     * Checks what Bean Validation does not reach.
     *
     * @throws org.linjuli.shared.ProblemException when it is no closed border of positions on the earth
     */
    Boundary checked() {
        try {
            var boundary = Boundary.of(coordinates.toArray(double[][][][]::new));
            if (boundary.size() <= MOST_POSITIONS) {
                return boundary;
            }
        } catch (IllegalArgumentException | NullPointerException broken) {
            throw TerritoryProblem.BORDER_BROKEN.now().field("boundary", "边界应为闭合的多边形，每个点是经度和纬度");
        }
        throw TerritoryProblem.BORDER_BROKEN.now().field("boundary", "边界至多 " + MOST_POSITIONS + " 个点");
    }
}
