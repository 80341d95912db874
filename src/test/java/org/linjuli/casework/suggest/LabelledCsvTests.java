package org.linjuli.casework.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledCsvTests {

    @Test
    void quotesLineEndsAndTheByteOrderMarkAreUnderstood() {
        var rows = LabelledCsv.parse(
                "a.csv", "\uFEFFcategory,detail,subject\r\n城建/路灯,\"第一行\n\"\"第二\"\"行,\",灯坏\r\n\r\n环保,,臭\r\n");

        assertThat(rows)
                .containsExactly(
                        new Labelled(new Message("灯坏", "第一行\n\"第二\"行,"), CategoryPath.of("城建", "路灯")),
                        new Labelled(new Message("臭", ""), CategoryPath.of("环保")));
    }

    @Test
    void theDetailMayBeMissing() {
        assertThat(LabelledCsv.parse("a.csv", "subject,category\n灯坏,城建"))
                .containsExactly(new Labelled(Message.of("灯坏"), CategoryPath.of("城建")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | line 1: the file is empty",
                "'text,category\na,b' | line 1: the column subject is missing",
                "'subject,label\na,b' | line 1: the column category is missing",
                "'subject,category\n' | there is no row",
                "'subject,category\na,b\n\"c\nd\",' | line 3: the column category is empty",
                "'subject,category\na,b,c' | line 2: 3 fields where the header names 2",
                "'subject,category\na,b\n\"c,d' | line 3: a quoted field is never closed",
                "'subject,category\n\"a\"b,c' | line 2: something follows a closing quote",
                "'subject,category\na\"b,c' | line 2: a quote inside",
                "'subject,category\na,b//c' | line 2: the column category has an empty part"
            })
    void whatIsWrongIsSaidWithItsLine(String text, String why) {
        assertThatExceptionOfType(LabelledCsv.Refused.class)
                .isThrownBy(() -> LabelledCsv.parse("a.csv", text))
                .withMessageContaining("a.csv, line")
                .withMessageContaining(why);
    }

    @Test
    void aFileOfAnotherEncodingIsNamed(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("gbk.csv"), "subject,category\n灯,城建".getBytes(Charset.forName("GBK")));

        assertThatExceptionOfType(LabelledCsv.Refused.class)
                .isThrownBy(() -> LabelledCsv.read(file))
                .withMessageContaining("not UTF-8");
        assertThatExceptionOfType(LabelledCsv.Refused.class)
                .isThrownBy(() -> LabelledCsv.read(folder.resolve("none.csv")))
                .withMessageContaining("no such file");
    }
}
