package org.linjuli.territory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Crs;
import org.linjuli.territory.Boundary;
import org.linjuli.territory.GridKind;
import org.linjuli.territory.GridProposal;
import org.linjuli.territory.TerritoryProblem;

/** A grid as somebody sends it, its border in WGS-84. */
record DrawnGrid(
        @NotNull @Pattern(regexp = "\\d{15}", message = "网格编码是 15 位数字")
        String code,

        @NotNull GridKind kind,
        @Nullable @Size(max = 200, message = "说明至多 200 个字") String sizeException,
        @NotNull @Valid Border boundary) {

    /** How many positions a border may have; the longest of Fuqing has some hundreds. */
    private static final int MOST_POSITIONS = 20_000;

    /** A GeoJSON MultiPolygon. */
    record Border(
            @NotNull @Pattern(regexp = "MultiPolygon", message = "边界应为 MultiPolygon")
            String type,

            @NotNull List<double[][][]> coordinates) {

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
                throw TerritoryProblem.BORDER_BROKEN
                        .because(String.valueOf(broken.getMessage()))
                        .field("boundary", "边界应为闭合的多边形");
            }
            throw TerritoryProblem.BORDER_BROKEN.now().field("boundary", "边界至多 " + MOST_POSITIONS + " 个点");
        }
    }

    GridProposal asProposal() {
        return new GridProposal(
                code, kind, boundary.checked(), Crs.WGS84, sizeException == null ? "" : sizeException.strip());
    }
}
