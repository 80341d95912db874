package org.linjuli.territory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Point;
import org.linjuli.territory.CutEdit;
import org.linjuli.territory.GridKind;
import org.linjuli.territory.TerritoryProblem;

/**
 * One stroke on the map, as it is sent; each kind needs fields of its own.
 *
 * @param grid the grid that is split, drawn anew or described, that grows by a merger, or that a building goes to
 * @param line positions of the line that splits, longitude first
 */
record Stroke(
        @NotNull Kind kind,

        @NotNull @Pattern(regexp = "\\d{15}", message = "网格编码是 15 位数字")
        String grid,

        @Nullable @Size(min = 2, max = 500, message = "分割线应有 2 到 500 个点")
        List<double[]> line,

        @Nullable @Pattern(regexp = "\\d{15}", message = "网格编码是 15 位数字")
        String other,

        @Nullable UUID building,
        @Nullable @Valid BorderGeometry boundary,
        @Nullable GridKind gridKind,
        @Nullable @Size(max = 200, message = "说明至多 200 个字") String sizeException,

        @Nullable @Pattern(regexp = "\\s*|\\s*\\S.{0,28}\\S\\s*", message = "名称应为 2 到 30 个字")
        String ownName) {

    /** What is drawn. */
    enum Kind {
        SPLIT,
        MERGE,
        MOVE_BUILDING,
        REDRAW,
        DESCRIBE
    }

    CutEdit asEdit() {
        return switch (kind) {
            case SPLIT ->
                new CutEdit.Split(
                        grid,
                        needed(line, "line", "请画分割线").stream()
                                .map(Stroke::point)
                                .toList());
            case MERGE -> new CutEdit.Merge(grid, needed(other, "other", "请选择要并入的网格"));
            case MOVE_BUILDING -> new CutEdit.MoveBuilding(needed(building, "building", "请选择楼栋"), grid);
            case REDRAW ->
                new CutEdit.Redraw(grid, needed(boundary, "boundary", "请画边界").checked());
            case DESCRIBE ->
                new CutEdit.Describe(
                        grid,
                        needed(gridKind, "gridKind", "请选择网格类型"),
                        sizeException == null ? "" : sizeException.strip(),
                        ownName == null ? "" : ownName.strip());
        };
    }

    private static <T> T needed(@Nullable T value, String field, String hint) {
        if (value == null) {
            throw TerritoryProblem.STROKE_INCOMPLETE.now().field(field, hint);
        }
        return value;
    }

    private static Point point(double[] position) {
        try {
            return new Point(position[1], position[0]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | NullPointerException broken) {
            throw TerritoryProblem.LINE_CUTS_NOTHING
                    .because(Arrays.toString(position))
                    .field("line", "每个点是经度和纬度");
        }
    }
}
