package org.linjuli.casework.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linjuli.shared.CityTime;

/** An Excel file that leaves while it is written, so that it is never whole in memory. */
public final class Sheet<T> implements AutoCloseable {

    private static final String MOMENT = "yyyy-mm-dd hh:mm";

    /** What a spreadsheet may take for a formula when the file is saved as text and read again. */
    private static final String FORMULA = "=+-@\t\r";

    private final List<Column<T>> columns;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    public Sheet(OutputStream out, String name, List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
        this.workbook = new Workbook(out, "Linjuli", "1.0");
        this.sheet = workbook.newWorksheet(name);
        for (int n = 0; n < columns.size(); n++) {
            sheet.width(n, columns.get(n).width());
            sheet.value(0, n, columns.get(n).head());
        }
        sheet.freezePane(0, 1);
    }

    /** Writes these rows and lets them go. */
    public void write(List<T> values) throws IOException {
        for (var value : values) {
            rows++;
            for (int n = 0; n < columns.size(); n++) {
                cell(rows, n, columns.get(n).value().apply(value));
            }
        }
        sheet.flush();
    }

    public int rows() {
        return rows;
    }

    private void cell(int row, int column, @org.jspecify.annotations.Nullable Object value) {
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

    @Override
    public void close() throws IOException {
        workbook.finish();
        workbook.close();
    }
}
