package org.linjuli.casework.suggest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads labelled messages from RFC 4180 CSV with the columns subject, category and, if there is one, detail. */
final class LabelledCsv {

    /** What is wrong with a file, said with its name and line. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final String text;
    private int at;
    private int line = 1;

    private LabelledCsv(String file, String text) {
        this.file = file;
        this.text = text;
    }

    static List<Labelled> read(Path path) {
        var name = String.valueOf(path.getFileName());
        try {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(path));
            return parse(name, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (NoSuchFileException missing) {
            throw new Refused(path + ": there is no such file");
        } catch (CharacterCodingException foreign) {
            throw new Refused(name + ": the file is not UTF-8; save it as “CSV UTF-8” and try again");
        } catch (IOException unreadable) {
            throw new Refused(path + ": can't be read (" + unreadable.getMessage() + ")");
        }
    }

    static List<Labelled> parse(String file, String text) {
        return new LabelledCsv(file, text).rows();
    }

    private List<Labelled> rows() {
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            at++;
        }
        if (at == text.length()) {
            throw refusal(1, "the file is empty; its first line must name the columns subject, category");
        }
        var header = record().stream().map(String::strip).toList();
        int subject = required(header, "subject");
        int category = required(header, "category");
        int detail = header.indexOf("detail");
        var rows = new ArrayList<Labelled>();
        while (at < text.length()) {
            int start = line;
            var record = record();
            if (record.size() == 1 && record.getFirst().isBlank()) {
                continue;
            }
            if (record.size() != header.size()) {
                throw refusal(start, record.size() + " fields where the header names " + header.size());
            }
            if (record.get(category).isBlank()) {
                throw refusal(start, "the column category is empty");
            }
            var message = new Message(record.get(subject), detail < 0 ? null : record.get(detail));
            rows.add(new Labelled(message, category(record.get(category), start)));
        }
        if (rows.isEmpty()) {
            throw refusal(line, "there is no row below the header");
        }
        return rows;
    }

    private CategoryPath category(String path, int start) {
        try {
            return CategoryPath.parse(path);
        } catch (IllegalArgumentException blank) {
            throw refusal(start, "the column category has an empty part: " + path);
        }
    }

    private int required(List<String> header, String column) {
        int index = header.indexOf(column);
        if (index < 0) {
            throw refusal(1, "the column " + column + " is missing; the header reads " + String.join(", ", header));
        }
        return index;
    }

    /** One record; on return {@code at} is behind its line end. */
    private List<String> record() {
        var fields = new ArrayList<String>();
        boolean more = true;
        while (more) {
            fields.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            more = at < text.length() && text.charAt(at) == ',';
            if (more) {
                at++;
            }
        }
        endLine();
        return fields;
    }

    private String plain() {
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '"') {
                throw refusal(line, "a quote inside a field that doesn't start with one");
            }
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        int opened = line;
        var field = new StringBuilder();
        at++;
        while (true) {
            if (at >= text.length()) {
                throw refusal(opened, "a quoted field is never closed");
            }
            char c = text.charAt(at++);
            if (c == '"' && (at >= text.length() || text.charAt(at) != '"')) {
                break;
            }
            if (c == '"') {
                at++;
            } else if (c == '\n') {
                line++;
            }
            field.append(c);
        }
        if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            throw refusal(line, "something follows a closing quote");
        }
        return field.toString();
    }

    private void endLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
    }

    private Refused refusal(int at, String why) {
        return new Refused(file + ", line " + at + ": " + why);
    }
}
