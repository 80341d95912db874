package org.linjuli.meeting.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.linjuli.meeting.paper.Paper.Block;

/** Writes a document for Word: Office Open XML (ISO/IEC 29500), A4, in the fonts that Chinese offices use. */
public final class WordPaper {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int WIDTH = 9000;
    private static final String HEADER = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String SCHEMA = "http://schemas.openxmlformats.org/";

    private static final String TYPES = HEADER + """
            <Types xmlns="%1$spackage/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" ContentType="%2$s.main+xml"/>\
            <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
            </Types>""".formatted(SCHEMA, TYPE);

    private static final String RELATIONS = HEADER + """
            <Relationships xmlns="%1$spackage/2006/relationships">\
            <Relationship Id="r1" Type="%1$sofficeDocument/2006/relationships/%2$s" Target="%3$s"/>\
            </Relationships>""";

    private static final String STYLES = HEADER + """
            <w:styles xmlns:w="%1$swordprocessingml/2006/main">\
            <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/>\
            <w:sz w:val="24"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>\
            <w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
            <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:pPr><w:jc w:val="center"/>\
            <w:spacing w:after="240"/></w:pPr><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>\
            <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:keepNext/>\
            <w:spacing w:before="240"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>\
            </w:styles>""".formatted(SCHEMA);

    private WordPaper() {}

    public static byte[] write(Paper paper) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            part(zip, "[Content_Types].xml", TYPES);
            part(zip, "_rels/.rels", RELATIONS.formatted(SCHEMA, "officeDocument", "word/document.xml"));
            part(zip, "word/_rels/document.xml.rels", RELATIONS.formatted(SCHEMA, "styles", "styles.xml"));
            part(zip, "word/styles.xml", STYLES);
            part(zip, "word/document.xml", document(paper));
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to be written", e);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String document(Paper paper) {
        var body = paper.blocks().stream().map(WordPaper::block).collect(Collectors.joining());
        return HEADER
                + "<w:document xmlns:w=\"%swordprocessingml/2006/main\"><w:body>".formatted(SCHEMA)
                + paragraph("Title", paper.title())
                + body
                + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\""
                + " w:bottom=\"1440\" w:left=\"1440\" w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/></w:sectPr>"
                + "</w:body></w:document>";
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading heading -> paragraph("Heading1", heading.text());
            case Block.Text text ->
                text.text().lines().map(line -> paragraph("Normal", line)).collect(Collectors.joining());
            case Block.Table table -> table(table);
        };
    }

    private static String paragraph(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>%s</w:p>".formatted(style, run(text, false));
    }

    private static String run(String text, boolean strong) {
        return "<w:r>%s<w:t xml:space=\"preserve\">%s</w:t></w:r>"
                .formatted(strong ? "<w:rPr><w:b/></w:rPr>" : "", escaped(text));
    }

    private static String table(Block.Table table) {
        var widths = table.shares().stream()
                .map(share -> WIDTH * share / table.whole())
                .toList();
        var grid = widths.stream().map("<w:gridCol w:w=\"%d\"/>"::formatted).collect(Collectors.joining());
        var rows = table.rows().stream().map(row -> row(widths, row, false)).collect(Collectors.joining());
        return "<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblBorders>%s</w:tblBorders></w:tblPr><w:tblGrid>%s</w:tblGrid>%s%s</w:tbl><w:p/>"
                .formatted(WIDTH, borders(), grid, row(widths, table.head(), true), rows);
    }

    private static String borders() {
        return List.of("top", "left", "bottom", "right", "insideH", "insideV").stream()
                .map("<w:%s w:val=\"single\" w:sz=\"4\" w:color=\"66737F\"/>"::formatted)
                .collect(Collectors.joining());
    }

    private static String row(List<Integer> widths, List<String> cells, boolean head) {
        var text = new StringBuilder("<w:tr>");
        if (head) {
            text.append("<w:trPr><w:tblHeader/></w:trPr>");
        }
        for (int n = 0; n < cells.size(); n++) {
            text.append("<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr><w:p>%s</w:p></w:tc>"
                    .formatted(widths.get(n), run(cells.get(n), head)));
        }
        return text.append("</w:tr>").toString();
    }

    /** What XML 1.0 cannot hold is left out. */
    static String escaped(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000)
                .mapToObj(Character::toString)
                .map(c -> switch (c) {
                    case "&" -> "&amp;";
                    case "<" -> "&lt;";
                    case ">" -> "&gt;";
                    default -> c;
                })
                .collect(Collectors.joining());
    }
}
