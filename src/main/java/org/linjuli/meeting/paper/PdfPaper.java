package org.linjuli.meeting.paper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a document as PDF (ISO 32000), A4. The text is set in the song typeface of whoever reads it, STSong-Light, which
 * every reader of PDF knows or has a stand-in for; no font is carried along.
 */
public final class PdfPaper {

    public static final String TYPE = "application/pdf";

    private static final int FIRST_PAGE = 6;

    /** Half a character for what stands in ASCII, a whole one for all else; lines are broken by the same measure. */
    private static final List<String> FONTS = List.of(
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 5 0 R /DW 1000 /W [1 95 500]"
                    + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>",
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0"
                    + " /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> places = new ArrayList<>();

    private PdfPaper() {}

    public static byte[] write(Paper paper) {
        return new PdfPaper().written(paper);
    }

    private byte[] written(Paper paper) {
        var pages = PdfPages.of(paper);
        text("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        object("<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) /ViewerPreferences << /DisplayDocTitle true >> >>");
        var kids = new StringBuilder();
        for (int n = 0; n < pages.size(); n++) {
            kids.append(FIRST_PAGE + 2 * n).append(" 0 R ");
        }
        object("<< /Type /Pages /Count %d /Kids [%s] >>".formatted(pages.size(), kids));
        FONTS.forEach(this::object);
        for (var page : pages) {
            object(("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R"
                            + " /Resources << /Font << /F1 3 0 R >> >> >>")
                    .formatted(PdfPages.WIDTH, PdfPages.HEIGHT, places.size() + 2));
            object("<< /Length %d >>\nstream\n%s\nendstream".formatted(page.length(), page));
        }
        object("<< /Title <FEFF%s> /Producer (Linjuli) >>".formatted(PdfPages.hex(paper.title())));
        return end();
    }

    private void object(String body) {
        places.add(out.size());
        text("%d 0 obj\n%s\nendobj\n".formatted(places.size(), body));
    }

    private byte[] end() {
        int table = out.size();
        text("xref\n0 %d\n0000000000 65535 f \n".formatted(places.size() + 1));
        places.forEach(place -> text("%010d 00000 n \n".formatted(place)));
        text("trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(places.size() + 1, places.size(), table));
        return out.toByteArray();
    }

    private void text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
