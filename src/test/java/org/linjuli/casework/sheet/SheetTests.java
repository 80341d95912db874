package org.linjuli.casework.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file says who took it, wherever one looks. */
class SheetTests {

    @TempDir
    private Path folder;

    private static final Watermark WATERMARK = new Watermark(
            UUID.fromString("6b1d7c1e-8c1a-4b5e-9a53-0d6f5a2f4c11"),
            "陈&测试（账号 0a1b2c3d）",
            Instant.parse("2026-11-23T04:00:00Z"),
            "=年终总结",
            17L);

    @Test
    void eachSheetSaysWhoTookItOnTheScreenAndOnPaper() throws IOException {
        var parts = written("路灯不亮");

        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("仅限工作使用，不得外传。陈&amp;测试（账号 0a1b2c3d） 2026-11-23 12:00 导出，申请 17 号，追踪编号 6b1d7c1e")
                .contains("<oddHeader>", "<oddFooter>")
                .contains("陈&amp;&amp;测试");
        assertThat(parts.get("xl/worksheets/sheet2.xml"))
                .contains(
                        "仅限工作使用，不得外传",
                        "'=年终总结",
                        "1 行",
                        "17 号",
                        WATERMARK.export().toString())
                .contains("<oddHeader>", "<oddFooter>");
    }

    @Test
    void theRandomIdStandsWhereFewLook() throws IOException {
        var parts = written("路灯不亮");

        assertThat(parts.get("docProps/custom.xml"))
                .contains(Sheet.TRACE, WATERMARK.export().toString());
        assertThat(parts.get("xl/workbook.xml"))
                .contains("name=\"LinjuliExport\"", "state=\"veryHidden\"", "definedName");
        assertThat(parts.get("xl/worksheets/sheet3.xml") + parts.get("xl/sharedStrings.xml"))
                .contains(WATERMARK.export().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x"})
    void whatASpreadsheetMayTakeForAFormulaIsText(String text) {
        assertThat(Sheet.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "路灯不亮", "3-2", "a=b"})
    void allElseStaysAsItIs(String text) {
        assertThat(Sheet.guarded(text)).isEqualTo(text);
    }

    private Map<String, String> written(String value) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new Sheet<>(out, "诉求", List.of(new Column<String>("标题", 20, text -> text)), WATERMARK)) {
            sheet.write(List.of(value));
        }
        var file = Files.write(folder.resolve("a.xlsx"), out.toByteArray());
        var parts = new HashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(),
                        plain(new String(zip.getInputStream(entry).readAllBytes(), UTF_8)));
            }
        }
        return parts;
    }

    /** As a reader of the file decodes it. */
    private static String plain(String xml) {
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(xml.replace("&apos;", "'"))
                .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
    }
}
