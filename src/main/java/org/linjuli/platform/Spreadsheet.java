package org.linjuli.platform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Excel files of plain lists: written, and read from whoever sends one within limits that hold whatever the file says of
 * itself.
 */
public final class Spreadsheet {

    /** A file that is unpacked to more than this is no list. */
    private static final long MOST_BYTES = 60_000_000;

    private static final int WIDTH = 24;
    private static final int BUFFER = 64 * 1024;

    /** What a spreadsheet may take for a formula; our own files put an apostrophe before it. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Spreadsheet() {}

    /**
     * A line of the sheet.
     *
     * @param number as the spreadsheet numbers it, from 1
     * @param cells as text, whatever kind of cell each is: house numbers are numbers to some and text to others
     */
    public record Line(int number, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }

        /** The text in a column from 0, without blanks around it; empty where there is none. */
        public String cell(int at) {
            return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
        }

        public boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** Why a file can't be read, in a sentence for whoever sent it. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        private final String why;

        Unreadable(String why) {
            super(why);
            this.why = why;
        }

        public String why() {
            return why;
        }
    }

    /** A file with one sheet of these lines, the first of them the heads; nothing in it is taken for a formula. */
    public static byte[] of(String name, List<List<String>> lines) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Linjuli", "1.0")) {
            var sheet = workbook.newWorksheet(name);
            for (int row = 0; row < lines.size(); row++) {
                for (int at = 0; at < lines.get(row).size(); at++) {
                    sheet.inlineString(row, at, guarded(lines.get(row).get(at)));
                    sheet.width(at, WIDTH);
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

    /** The lines of the file, the heads among them, those without any text left out. */
    public static List<Line> read(byte[] file, int most) throws Unreadable {
        try {
            if (isABomb(file)) {
                throw new Unreadable("文件展开后过大，请拆成几个文件");
            }
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                    var rows = workbook.getFirstSheet().openStream()) {
                var lines = rows.limit(most + 3L)
                        .map(Spreadsheet::line)
                        .filter(line -> !line.isBlank())
                        .toList();
                if (lines.size() > most + 1) {
                    throw new Unreadable("一次至多 " + most + " 行，请拆成几个文件");
                }
                return lines;
            }
        } catch (IOException | ExcelReaderException unreadable) {
            throw new Unreadable("文件读不出来，请使用 .xlsx 文件，可先下载模板");
        }
    }

    /** Unpacks everything once and lets it go, for the sizes that a file tells of itself may lie. */
    private static boolean isABomb(byte[] file) throws IOException {
        long bytes = 0;
        var buffer = new byte[BUFFER];
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

    private static Line line(Row row) {
        return new Line(
                row.getRowNum(),
                IntStream.range(0, row.getCellCount())
                        .mapToObj(at -> unguarded(
                                row.getOptionalCell(at).map(Cell::getText).orElse("")))
                        .toList());
    }

    /** What our own files had to guard comes in as it went out. */
    private static String unguarded(String text) {
        boolean guarded = text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0;
        return guarded ? text.substring(1) : text;
    }
}
