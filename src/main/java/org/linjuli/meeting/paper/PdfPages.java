package org.linjuli.meeting.paper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.linjuli.meeting.paper.Paper.Block;

/** Sets a document on pages: breaks its lines, draws its tables, and begins a new page where one is full. */
final class PdfPages {

    static final int WIDTH = 595;
    static final int HEIGHT = 842;

    private static final int MARGIN = 64;
    private static final int TEXT = 12;
    private static final int SMALL = 10;
    private static final int HEADING = 14;
    private static final int TITLE = 18;
    private static final double LINE = 1.6;
    private static final int CELL = 4;

    /** What may not begin a line. */
    private static final String NOT_FIRST = "，。、；：？！）》”’,.;:?!)";

    private final List<StringBuilder> pages = new ArrayList<>(List.of(new StringBuilder()));
    private double y = HEIGHT - MARGIN;

    private PdfPages() {}

    /** The content of each page, in the operators of PDF. */
    static List<String> of(Paper paper) {
        var set = new PdfPages();
        set.centred(paper.title());
        paper.blocks().forEach(set::block);
        set.numbers();
        return set.pages.stream().map(StringBuilder::toString).toList();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> {
                y -= TEXT;
                room(3 * HEADING * LINE);
                lines(heading.text(), HEADING);
            }
            case Block.Text text -> text.text().lines().forEach(line -> lines(line, TEXT));
            case Block.Table table -> table(table);
        }
    }

    private void centred(String title) {
        for (var line : broken(title, TITLE, WIDTH - 2.0 * MARGIN)) {
            show(line, TITLE, (WIDTH - length(line, TITLE)) / 2, y - TITLE);
            y -= TITLE * LINE;
        }
    }

    private void lines(String text, int size) {
        for (var line : broken(text, size, WIDTH - 2.0 * MARGIN)) {
            room(size * LINE);
            show(line, size, MARGIN, y - size);
            y -= size * LINE;
        }
    }

    private void table(Block.Table table) {
        y -= CELL;
        row(table, table.head());
        table.rows().forEach(row -> row(table, row));
        y -= TEXT;
    }

    private void row(Block.Table table, List<String> cells) {
        double whole = WIDTH - 2.0 * MARGIN;
        var set = new ArrayList<List<String>>();
        for (int n = 0; n < cells.size(); n++) {
            set.add(broken(cells.get(n), SMALL, whole * table.shares().get(n) / table.whole() - 2 * CELL));
        }
        int most = set.stream().mapToInt(List::size).max().orElse(1);
        double height = most * SMALL * LINE + CELL;
        room(height);
        double x = MARGIN;
        for (int n = 0; n < cells.size(); n++) {
            double width = whole * table.shares().get(n) / table.whole();
            box(x, y - height, width, height);
            double at = y - CELL;
            for (var line : set.get(n)) {
                show(line, SMALL, x + CELL, at - SMALL);
                at -= SMALL * LINE;
            }
            x += width;
        }
        y -= height;
    }

    /** Begins a new page where this one has not so much left. */
    private void room(double height) {
        if (y - height < MARGIN) {
            pages.add(new StringBuilder());
            y = HEIGHT - MARGIN;
        }
    }

    private void numbers() {
        for (int n = 0; n < pages.size(); n++) {
            var number = "第 %d 页 共 %d 页".formatted(n + 1, pages.size());
            draw(pages.get(n), number, SMALL, (WIDTH - length(number, SMALL)) / 2, MARGIN / 2.0);
        }
    }

    private void show(String text, int size, double x, double baseline) {
        draw(pages.getLast(), text, size, x, baseline);
    }

    private static void draw(StringBuilder page, String text, int size, double x, double baseline) {
        page.append(String.format(Locale.ROOT, "BT /F1 %d Tf %.2f %.2f Td <%s> Tj ET\n", size, x, baseline, hex(text)));
    }

    private void box(double x, double bottom, double width, double height) {
        pages.getLast()
                .append(String.format(Locale.ROOT, "0.5 w %.2f %.2f %.2f %.2f re S\n", x, bottom, width, height));
    }

    static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    /** The lines of a text; what may not begin a line hangs on the one before. */
    static List<String> broken(String text, int size, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        double used = 0;
        for (var character : text.codePoints().mapToObj(Character::toString).toList()) {
            double next = length(character, size);
            if (character.equals("\n") || (used + next > width && !NOT_FIRST.contains(character) && !line.isEmpty())) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (!character.equals("\n")) {
                line.append(character);
                used += next;
            }
        }
        lines.add(line.toString());
        return lines.stream().map(PdfPages::plain).toList();
    }

    private static String plain(String line) {
        return line.replaceAll("\\p{Cntrl}", " ");
    }

    static double length(String text, int size) {
        return text.codePoints().mapToDouble(c -> c < 0x7F ? size / 2.0 : size).sum();
    }
}
