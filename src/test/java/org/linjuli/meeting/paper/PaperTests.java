package org.linjuli.meeting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.linjuli.meeting.paper.Paper.Block;
import org.xml.sax.SAXException;

class PaperTests {

    private static final Paper PAPER = new Paper(
            "音西街道联席会议记录",
            List.of(
                    new Block.Text("时间：2026-11-24 09:30\n地点：三楼 <会议室> & 视频"),
                    new Block.Heading("一、到会情况"),
                    new Block.Table(
                            List.of(5, 3, 2),
                            List.of("单位", "席位", "到会"),
                            List.of(List.of("福百社区", "社区工作人员", "到会"), List.of("𠮷祥社区", "社区工作人员", "未到")))));

    private static Map<String, String> parts(byte[] file) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void everyPartOfTheWordFileIsWellFormedAndTheTextStandsInIt()
            throws IOException, ParserConfigurationException, SAXException {
        var parts = parts(WordPaper.write(PAPER));
        var parser = DocumentBuilderFactory.newInstance();
        parser.setNamespaceAware(true);

        assertThat(parts.keySet())
                .containsExactlyInAnyOrder(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "word/_rels/document.xml.rels",
                        "word/styles.xml",
                        "word/document.xml");
        for (var part : parts.values()) {
            parser.newDocumentBuilder().parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
        }
        var read = parser.newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        parts.getOrDefault("word/document.xml", "").getBytes(StandardCharsets.UTF_8)));
        assertThat(read.getDocumentElement().getTextContent())
                .contains("音西街道联席会议记录", "三楼 <会议室> & 视频", "𠮷祥社区")
                .startsWith("音西街道联席会议记录");
    }

    @Test
    void whatXmlCannotHoldIsLeftOutOfTheWordFile() {
        assertThat(WordPaper.escaped("记\u0000录\u000b<\ud800>")).isEqualTo("记录&lt;&gt;");
    }

    @Test
    void theTableOfThePdfPointsToEachOfItsObjects() {
        var text = new String(PdfPaper.write(PAPER), StandardCharsets.ISO_8859_1);
        var start = Pattern.compile("startxref\n(\\d+)").matcher(text);
        assertThat(start.find()).isTrue();
        var table = text.substring(Integer.parseInt(start.group(1)));

        assertThat(table).startsWith("xref\n");
        var place = Pattern.compile("(\\d{10}) 00000 n ").matcher(table);
        int number = 0;
        while (place.find()) {
            number++;
            assertThat(text.substring(Integer.parseInt(place.group(1)))).startsWith(number + " 0 obj\n");
        }
        assertThat(number).isEqualTo(8);
    }

    @Test
    void theTextOfThePdfCanBeReadFromIt() {
        var text = new String(PdfPaper.write(PAPER), StandardCharsets.ISO_8859_1);

        assertThat(text).contains("<" + PdfPages.hex("福百社区") + "> Tj", "<" + PdfPages.hex("𠮷祥社区") + "> Tj");
    }

    @Test
    void aLongTableGoesOnOnTheNextPage() {
        var row = List.of("一段很长的话，写满一格又换到下一行，直到这一页再也放不下为止。", "街道工作人员", "到会");
        var thick = new Paper(
                "记录",
                List.of(new Block.Table(List.of(5, 3, 2), List.of("单位", "席位", "到会"), Collections.nCopies(60, row))));

        var pages = PdfPages.of(thick);

        assertThat(pages)
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(page).contains("Tj"));
        assertThat(pages.getLast()).contains(PdfPages.hex("第 %d 页 共 %d 页".formatted(pages.size(), pages.size())));
    }

    @Test
    void noLineIsWiderThanItsPlaceAndNoneBeginsWithAFullStop() {
        var lines = PdfPages.broken("会议要求各单位按期完成，并在下一次会议上报告。Lamps at gate 3 are to be replaced。", 10, 60);

        assertThat(lines).noneMatch(line -> line.startsWith("。") || line.startsWith("，"));
        assertThat(lines)
                .allSatisfy(line -> assertThat(PdfPages.length(line, 10)).isLessThanOrEqualTo(70));
        assertThat(String.join("", lines)).startsWith("会议要求").endsWith("replaced。");
    }
}
