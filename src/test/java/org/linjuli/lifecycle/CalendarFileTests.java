package org.linjuli.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTests {

    /** Made up for the tests; the real notice comes in November. */
    static final String FILE_2027 = """
            date,kind,festival
            2026-12-31,休,元旦
            2027-01-01,休,元旦
            2027-01-02,休,元旦
            2027-01-03,班,元旦
            2027-05-01,休,劳动节
            2027-10-01,休,国庆节
            2027-10-02,休,国庆节
            2027-10-03,休,国庆节
            """;

    @Test
    void aGoodFileIsReadAndWrittenBack() {
        var file = CalendarFile.read(2027, "\uFEFF" + FILE_2027.replace("\n", "\r\n"));

        assertThat(file.mistakes()).isEmpty();
        assertThat(CalendarFile.write(file.days())).isEqualTo(FILE_2027);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-02-30,休,春节|日期应写成",
                "2027-02-06,休|应有三列",
                "2026-11-30,休,元旦|不属于 2027 年",
                "2028-01-01,休,元旦|不属于 2027 年",
                "2027-05-01,休,劳动节|出现了两次",
                "2027-02-06,假,春节|应为 休 或 班",
                "2027-02-08,班,春节|本来就是工作日",
                "2027-02-06,休,|节日名称",
                "2027-02-06,休,=1+1|节日名称"
            })
    void eachBadRowIsNamedWithWhatIsWrong(String row, String message) {
        var file = CalendarFile.read(2027, FILE_2027 + row + "\n");

        assertThat(file.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.row()).isEqualTo(10);
            assertThat(mistake.message()).contains(message);
        });
    }

    @Test
    void halfAYearIsNotTaken() {
        var file = CalendarFile.read(2027, "date,kind,festival\n2027-01-01,休,元旦\n");

        assertThat(file.mistakes())
                .extracting(FileMistake::message)
                .anyMatch(message -> message.startsWith("2027-05-01"))
                .hasSize(4);
    }

    @Test
    void aFileWithoutItsHeaderIsNotTaken() {
        assertThat(CalendarFile.read(2027, "").mistakes())
                .isEqualTo(List.of(new FileMistake(1, "第一行应为：date,kind,festival")));
    }
}
