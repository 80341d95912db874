package org.linjuli.territory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Buildings as lines of an Excel file or as points of a GeoJSON file: the same columns, in and out. */
final class HouseSheet {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A file that is unpacked to more than this is no list of buildings. */
    private static final long MOST_BYTES = 60_000_000;

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
        } catch (IOException | ExcelReaderException | JacksonException unreadable) {
            faults.add(new SheetFault(0, "文件", "文件读不出来，请使用 .xlsx 或 GeoJSON 文件，可先下载模板"));
            return List.of();
        }
    }

    private static List<HouseRow> workbook(byte[] file, List<SheetFault> faults) throws IOException {
        if (isABomb(file)) {
            faults.add(new SheetFault(0, "文件", "文件展开后过大，请拆成几个文件"));
            return List.of();
        }
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var lines = workbook.getFirstSheet().openStream()) {
            var rows = lines.limit(MOST_ROWS + 2L).toList();
            if (rows.isEmpty()) {
                return List.of();
            }
            if (rows.size() > MOST_ROWS + 1) {
                faults.add(new SheetFault(0, "文件", "一次至多 " + MOST_ROWS + " 行，请拆成几个文件"));
                return List.of();
            }
            var heads = heads(rows.getFirst(), faults);
            return rows.stream()
                    .skip(1)
                    .map(row -> row(row, heads))
                    .filter(row -> !row.isBlank())
                    .toList();
        }
    }

    /** Unpacks everything once and lets it go, for the sizes that a file tells of itself may lie. */
    private static boolean isABomb(byte[] file) throws IOException {
        long bytes = 0;
        var buffer = new byte[64 * 1024];
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        bytes += read;
                        if (bytes > MOST_BYTES) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static Map<HouseColumn, Integer> heads(Row first, List<SheetFault> faults) {
        var heads = new EnumMap<HouseColumn, Integer>(HouseColumn.class);
        for (int n = 0; n < first.getCellCount(); n++) {
            int at = n;
            HouseColumn.headed(text(first, n)).ifPresent(column -> heads.putIfAbsent(column, at));
        }
        for (var column : HouseColumn.values()) {
            if (column.isNeeded() && !heads.containsKey(column)) {
                faults.add(new SheetFault(first.getRowNum(), column.head(), "缺少“" + column.head() + "”列"));
            }
        }
        return heads;
    }

    private static HouseRow row(Row row, Map<HouseColumn, Integer> heads) {
        var cells = new EnumMap<HouseColumn, String>(HouseColumn.class);
        heads.forEach((column, at) -> {
            cells.put(column, text(row, at));
        });
        return new HouseRow(row.getRowNum(), cells);
    }

    /** Whatever kind of cell it is: house numbers are numbers to some and text to others. */
    private static String text(Row row, int column) {
        return unguarded(row.getOptionalCell(column).map(Cell::getText).orElse(""));
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

    /** What our own files had to guard comes in as it went out. */
    private static String unguarded(String text) {
        boolean guarded = text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0;
        return guarded ? text.substring(1) : text;
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
