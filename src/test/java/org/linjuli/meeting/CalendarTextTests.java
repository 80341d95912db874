package org.linjuli.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** RFC 5545, as far as a calendar of meetings needs it. */
class CalendarTextTests {

    @Test
    void noLineIsLongerThanSeventyFiveBytesAndNoCharacterIsCutInTwo() {
        var name = "福百社区第4网格网格例会😀".repeat(12);
        var text = new CalendarText("会议");
        text.text("SUMMARY", name);
        var written = text.end();

        assertThat(written.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(written.replace("\r\n ", "")).contains("SUMMARY:" + name + "\r\n");
    }

    @Test
    void everyLineEndsWithCarriageReturnAndLineFeed() {
        var written = new CalendarText("会议").end();

        assertThat(written).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(Arrays.stream(written.split("\r\n", -1))).noneMatch(line -> line.contains("\n"));
    }

    @Test
    void whatSeparatesIsEscapedInText() {
        assertThat(CalendarText.escaped("东楼\\3层; 请带材料, 谢谢\n签到")).isEqualTo("东楼\\\\3层\\; 请带材料\\, 谢谢\\n签到");
    }

    @Test
    void aTimeIsTheCitysOwnWithItsZone() {
        var text = new CalendarText("会议");
        text.local("DTSTART", Instant.parse("2026-11-24T01:30:00Z"));
        text.utc("DTSTAMP", Instant.parse("2026-11-24T01:30:00Z"));

        assertThat(text.end())
                .contains("DTSTART;TZID=Asia/Shanghai:20261124T093000\r\n", "DTSTAMP:20261124T013000Z\r\n")
                .contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n", "TZOFFSETTO:+0800\r\n");
    }
}
