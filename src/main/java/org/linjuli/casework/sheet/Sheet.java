package org.linjuli.casework.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.CityTime;

/**
 * An Excel file that leaves while it is written, so that it is never whole in memory as objects. Every file that leaves is
 * one of these, so every one says who took it: above the rows, on each printed page, on a sheet of its own, and where few
 * look for it.
 */
public final class Sheet<T> implements AutoCloseable {

    /** Name of the property and of the cell that hold the random id. */
    static final String TRACE = "LinjuliExport";

    private static final String MOMENT = "yyyy-mm-dd hh:mm";

    /** What a spreadsheet may take for a formula when the file is saved as text and read again, wide forms too. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final int FIRST_ROW = 2;
    private static final int WIDE_NAME = 12;
    private static final int WIDE_VALUE = 60;

    private final List<Column<T>> columns;
    private final Watermark watermark;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;
    private boolean whole = true;

    public Sheet(OutputStream out, String name, List<Column<T>> columns, Watermark watermark) {
        this.columns = List.copyOf(columns);
        this.watermark = watermark;
        this.workbook = new Workbook(out, "Linjuli", "1.0");
        workbook.properties().setTextProperty(TRACE, watermark.export().toString());
        this.sheet = marked(name);
        sheet.inlineString(0, 0, guarded(watermark.sentence()));
        for (int n = 0; n < columns.size(); n++) {
            sheet.width(n, columns.get(n).width());
            sheet.value(1, n, columns.get(n).head());
        }
        sheet.freezePane(0, FIRST_ROW);
        sheet.repeatRows(0, 1);
    }

    private Worksheet marked(String name) {
        var made = workbook.newWorksheet(name);
        made.header(plain(Watermark.NOTICE), Position.CENTER);
        made.footer(plain(watermark.sentence()), Position.CENTER);
        return made;
    }

    /** Writes these rows and lets them go. */
    public void write(List<T> values) throws IOException {
        for (var value : values) {
            for (int n = 0; n < columns.size(); n++) {
                cell(FIRST_ROW + rows, n, columns.get(n).value().apply(value));
            }
            rows++;
        }
        sheet.flush();
    }

    /** There would have been more. */
    void cut() {
        whole = false;
    }

    public int rows() {
        return rows;
    }

    private void cell(int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case Instant at -> {
                sheet.value(row, column, LocalDateTime.ofInstant(at, CityTime.ZONE));
                sheet.style(row, column).format(MOMENT).set();
            }
            default -> sheet.inlineString(row, column, guarded(value.toString()));
        }
    }

    /** The text as it is, unless it begins as a formula does; then an apostrophe stands before it. */
    static String guarded(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** In the head and foot of a page, an ampersand would begin a code. */
    private static String plain(String text) {
        return text.replace("&", "&&");
    }

    private void explain() throws IOException {
        var said = marked("说明");
        said.width(0, WIDE_NAME);
        said.width(1, WIDE_VALUE);
        int row = 0;
        for (var line : watermark.lines(rows, whole)) {
            said.value(row, 0, line.name());
            said.inlineString(row++, 1, guarded(line.value()));
        }
        said.finish();
    }

    /** A sheet that no menu shows; it stays when the others are cleaned. */
    private void trace() throws IOException {
        var hidden = workbook.newWorksheet(TRACE);
        hidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
        hidden.value(0, 0, watermark.export().toString());
        hidden.range(0, 0, 0, 0).setName(TRACE);
        hidden.finish();
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        explain();
        trace();
        workbook.finish();
        workbook.close();
    }
}
