package org.linjuli.meeting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.linjuli.shared.CityTime;

/** Writes a calendar by RFC 5545: lines end with CR LF and are folded before their 76th byte, never within a character. */
final class CalendarText {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final StringBuilder text = new StringBuilder();

    CalendarText(String name) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Linjuli//Meetings//ZH");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        line("X-WR-CALNAME", escaped(name));
        line("X-WR-TIMEZONE", CityTime.ZONE.getId());
        line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        zone();
    }

    /** The city has kept one offset since 1992. */
    private void zone() {
        line("BEGIN", "VTIMEZONE");
        line("TZID", CityTime.ZONE.getId());
        line("BEGIN", "STANDARD");
        line("DTSTART", "19920101T000000");
        line("TZOFFSETFROM", "+0800");
        line("TZOFFSETTO", "+0800");
        line("TZNAME", "CST");
        line("END", "STANDARD");
        line("END", "VTIMEZONE");
    }

    /** One property; the value is already escaped where it is text. */
    void line(String name, String value) {
        int bytes = 0;
        var line = name + ':' + value;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.appendCodePoint(character);
            bytes += size;
            at += Character.charCount(character);
        }
        text.append("\r\n");
    }

    void text(String name, String value) {
        line(name, escaped(value));
    }

    /** In the city's own time. */
    void local(String name, Instant at) {
        line(name + ";TZID=" + CityTime.ZONE.getId(), LOCAL.format(at.atZone(CityTime.ZONE)));
    }

    void utc(String name, Instant at) {
        line(name, LOCAL.format(at.atZone(ZoneOffset.UTC)) + 'Z');
    }

    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    String end() {
        line("END", "VCALENDAR");
        return text.toString();
    }
}
