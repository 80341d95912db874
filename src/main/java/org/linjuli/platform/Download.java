package org.linjuli.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer that the browser keeps as a file, under a name that may be Chinese. */
public final class Download {

    /** The media type of Excel files. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String ZIP = "application/zip";

    private Download() {}

    /**
     * An Excel file.
     *
     * @param name without its ending
     */
    public static ResponseEntity<byte[]> excel(String name, byte[] content) {
        return file(name + ".xlsx", XLSX, content);
    }

    /**
     * A file of any type.
     *
     * @param name with its ending
     * @param type media type
     */
    public static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .body(content);
    }

    /**
     * Announces a zip archive that is written to the answer from here on, however long it is.
     *
     * @param name without its ending
     */
    public static void zip(String name, HttpServletResponse response) {
        response.setContentType(ZIP);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name + ".zip"));
    }

    private static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
