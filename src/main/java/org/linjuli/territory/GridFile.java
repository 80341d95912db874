package org.linjuli.territory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linjuli.platform.Spreadsheet;
import org.linjuli.shared.Crs;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Grids as features of a GeoJSON file (RFC 7946) or as lines of an Excel file: the same in and out. */
final class GridFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_GRIDS = 200;

    /** No cell of a spreadsheet holds more characters. */
    private static final int LONGEST_CELL = 32_767;

    private GridFile() {}

    /** The grids of a file, whichever of the two it is; what can't be read at all is a fault of line 0. */
    static List<GridLine> read(byte[] file, List<SheetFault> faults) {
        boolean isExcel = file.length > 2 && file[0] == 'P' && file[1] == 'K';
        var lines = isExcel ? workbook(file, faults) : features(file, faults);
        if (faults.isEmpty() && (lines.isEmpty() || lines.size() > MOST_GRIDS)) {
            faults.add(new SheetFault(0, "文件", "应有 1 到 " + MOST_GRIDS + " 个网格"));
        }
        return faults.isEmpty() ? lines : List.of();
    }

    private static List<GridLine> workbook(byte[] file, List<SheetFault> faults) {
        return HeadedSheet.read(file, GridColumn.class, MOST_GRIDS, faults).stream()
                .map(row -> new GridLine(
                        row.row(),
                        row.cell(GridColumn.COMMUNITY),
                        row.cell(GridColumn.CODE),
                        row.cell(GridColumn.NAME),
                        row.cell(GridColumn.KIND),
                        row.cell(GridColumn.REASON),
                        row.cell(GridColumn.BORDER),
                        row.cell(GridColumn.CRS),
                        row.cell(GridColumn.BUILDINGS)))
                .toList();
    }

    private static List<GridLine> features(byte[] file, List<SheetFault> faults) {
        try {
            var collection = JSON.readTree(new String(file, StandardCharsets.UTF_8));
            if (!"FeatureCollection".equals(collection.path("type").asString(""))) {
                faults.add(new SheetFault(0, "文件", "应为 GeoJSON 的 FeatureCollection，或 .xlsx 文件"));
                return List.of();
            }
            var lines = new ArrayList<GridLine>();
            for (var feature : collection.path("features")) {
                lines.add(line(lines.size() + 1, feature));
            }
            return lines;
        } catch (JacksonException unreadable) {
            faults.add(new SheetFault(0, "文件", "文件读不出来，请使用 GeoJSON 或 .xlsx 文件"));
            return List.of();
        }
    }

    private static GridLine line(int row, JsonNode feature) {
        var said = feature.path("properties");
        return new GridLine(
                row,
                "",
                said.path("code").asString(""),
                said.path("ownName").asString(""),
                said.path("kind").asString(""),
                said.path("sizeException").asString("").strip(),
                feature.path("geometry").toString(),
                "",
                "");
    }

    static String features(List<GridProposal> grids, GridCodes codes) {
        var collection = JSON.createObjectNode().put("type", "FeatureCollection");
        var features = collection.putArray("features");
        for (var grid : grids) {
            var feature = features.addObject().put("type", "Feature");
            feature.set("geometry", JSON.readTree(GeoJson.write(grid.boundary())));
            feature.putObject("properties")
                    .put("code", codes.written(grid.code()))
                    .put("name", grid.name())
                    .put("ownName", grid.ownName())
                    .put("kind", grid.kind().name())
                    .put("sizeException", grid.sizeException());
        }
        return collection.toString();
    }

    static byte[] workbook(List<GridProposal> grids, GridCodes codes) {
        var heads = Stream.of(GridColumn.values()).map(GridColumn::head).toList();
        var lines = grids.stream().map(grid -> cells(grid, codes)).toList();
        return Spreadsheet.of(
                "网格", Stream.concat(Stream.of(heads), lines.stream()).toList());
    }

    private static List<String> cells(GridProposal grid, GridCodes codes) {
        var border = WellKnownText.write(grid.boundary());
        return List.of(
                GridCodes.community(grid.code()),
                codes.written(grid.code()),
                grid.ownName(),
                grid.kind().label(),
                grid.sizeException(),
                border.length() > LONGEST_CELL ? "边界太长，请用 GeoJSON 文件" : border,
                Crs.WGS84.name(),
                "");
    }
}
