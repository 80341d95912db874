package org.linjuli.territory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Buildings as lines of an Excel file or as points of a GeoJSON file: the same columns, in and out. */
final class HouseSheet {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int MOST_ROWS = 20_000;

    /** What a spreadsheet may take for a formula. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private HouseSheet() {}

    /** The lines of a file, whichever of the two it is; what can't be read at all is a fault of line 0. */
    static List<HouseRow> read(byte[] file, List<SheetFault> faults) {
        try {
            if (file.length > 2 && file[0] == 'P' && file[1] == 'K') {
                return workbook(file, faults);
            }
            return features(JSON.readTree(new String(file, StandardCharsets.UTF_8)), faults);
        } catch (JacksonException unreadable) {
            faults.add(new SheetFault(0, "文件", "文件读不出来，请使用 .xlsx 或 GeoJSON 文件，可先下载模板"));
            return List.of();
        }
    }

    private static List<HouseRow> workbook(byte[] file, List<SheetFault> faults) {
        return HeadedSheet.read(file, HouseColumn.class, MOST_ROWS, faults).stream()
                .map(row -> new HouseRow(row.row(), row.cells()))
                .toList();
    }

    private static List<HouseRow> features(JsonNode collection, List<SheetFault> faults) {
        if (!"FeatureCollection".equals(collection.path("type").asString(""))) {
            faults.add(new SheetFault(0, "文件", "GeoJSON 应为 FeatureCollection"));
            return List.of();
        }
        var rows = new ArrayList<HouseRow>();
        for (var feature : collection.path("features")) {
            var cells = new EnumMap<HouseColumn, String>(HouseColumn.class);
            for (var column : HouseColumn.values()) {
                cells.put(column, feature.path("properties").path(column.key()).asString(""));
            }
            if ("Point".equals(feature.path("geometry").path("type").asString(""))) {
                var position = feature.path("geometry").path("coordinates");
                cells.put(HouseColumn.LNG, position.path(0).asString(""));
                cells.put(HouseColumn.LAT, position.path(1).asString(""));
            }
            rows.add(new HouseRow(rows.size() + 1, cells));
        }
        if (rows.size() > MOST_ROWS) {
            faults.add(new SheetFault(0, "文件", "一次至多 " + MOST_ROWS + " 栋楼，请拆成几个文件"));
            return List.of();
        }
        return rows;
    }

    static byte[] workbook(List<HouseRow> rows) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Linjuli", "1.0")) {
            var sheet = workbook.newWorksheet("楼栋");
            var columns = HouseColumn.values();
            for (int at = 0; at < columns.length; at++) {
                sheet.value(0, at, columns[at].head());
                sheet.width(at, 14);
            }
            sheet.freezePane(0, 1);
            for (int n = 0; n < rows.size(); n++) {
                for (int at = 0; at < columns.length; at++) {
                    sheet.inlineString(n + 1, at, guarded(rows.get(n).cell(columns[at])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    static String features(List<HouseRow> rows) {
        var collection = JSON.createObjectNode().put("type", "FeatureCollection");
        var features = collection.putArray("features");
        for (var row : rows) {
            var feature = features.addObject().put("type", "Feature");
            feature.putObject("geometry")
                    .put("type", "Point")
                    .putArray("coordinates")
                    .add(Double.parseDouble(row.cell(HouseColumn.LNG)))
                    .add(Double.parseDouble(row.cell(HouseColumn.LAT)));
            var properties = feature.putObject("properties");
            for (var column : HouseColumn.values()) {
                if (column != HouseColumn.LNG && column != HouseColumn.LAT) {
                    properties.put(column.key(), row.cell(column));
                }
            }
        }
        return collection.toString();
    }
}
