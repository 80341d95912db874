package org.linjuli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.annotation.Transactional;

@ApplicationModuleTest
@Transactional
class BulkCopyTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    private record Kept(@Nullable String text, @Nullable String hex) {}

    private List<Kept> copied(List<Kept> rows) {
        jdbc.sql("create temp table kept (n serial, text text, bytes bytea) on commit drop")
                .update();
        long written = new BulkCopy(dataSource).copy("kept (text, bytes)", rows, row ->
                new @Nullable Object[] {row.text(), bytes(row.hex())});
        assertThat(written).isEqualTo(rows.size());
        return jdbc.sql("select text, encode(bytes, 'hex') as hex from kept order by n")
                .query((row, n) -> new Kept(row.getString("text"), row.getString("hex")))
                .list();
    }

    private static byte @Nullable [] bytes(@Nullable String hex) {
        return hex == null ? null : HexFormat.of().parseHex(hex);
    }

    @Test
    void everyTextComesBackAsItWas() {
        var texts =
                List.of("", "三号楼", "\\", "\\N", "\\.", "a\tb", "\ta", "a\\\nb\r\n", "ends with \\", "x".repeat(70_000));

        assertThat(copied(texts.stream().map(text -> new Kept(text, null)).toList()))
                .extracting(Kept::text)
                .isEqualTo(texts);
    }

    @Test
    void whatIsNotThereStaysDifferentFromWhatIsEmpty() {
        var rows = List.of(new Kept(null, ""), new Kept("", null), new Kept("b", "00ff5c"));

        assertThat(copied(rows)).isEqualTo(rows);
    }
}
