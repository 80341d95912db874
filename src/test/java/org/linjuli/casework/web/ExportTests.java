package org.linjuli.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.Filed;
import org.linjuli.shared.Role;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A list leaves the house as an Excel file with the same rows and no more. */
class ExportTests extends OverHttp {

    private static final String GRID = "35.01.81.013.001.001";

    @Test
    void theFileHoldsWhatTheListShowsAcrossItsPages() throws Exception {
        IntStream.range(0, 130).forEach(n -> Filed.in(GRID).store(jdbc));
        Filed.in("35.01.81.003.001.001").store(jdbc);

        var rows = rows(get(somebody(Role.GRID_WORKER, GRID), "/api/v1/requests/export.xlsx"));

        assertThat(rows.getFirst().getCellText(0)).startsWith("仅限工作使用，不得外传");
        assertThat(rows.get(1).getCellText(0)).isEqualTo("编号");
        assertThat(rows.stream().filter(row -> row.getCellText(1).equals("路灯不亮")))
                .hasSize(130);
    }

    @Test
    void whatLooksLikeAFormulaIsHarmless() throws Exception {
        var grid = "35.01.81.013.001.002";
        Filed.in(grid).said("=HYPERLINK(\"http://x\")", "x").store(jdbc);

        var rows = rows(get(somebody(Role.GRID_WORKER, grid), "/api/v1/requests/export.xlsx"));

        assertThat(rows.get(2).getCellText(1)).isEqualTo("'=HYPERLINK(\"http://x\")");
    }

    @Test
    void noReporterIsNamed() throws Exception {
        var grid = "35.01.81.013.001.003";
        Filed.in(grid).by(somebody().account()).store(jdbc);

        var rows = rows(get(somebody(Role.GRID_WORKER, grid), "/api/v1/requests/export.xlsx"));

        assertThat(rows.stream()
                        .skip(1)
                        .flatMap(Row::stream)
                        .filter(Objects::nonNull)
                        .map(Cell::getText))
                .contains("路灯不亮")
                .noneMatch(text -> text.contains("陈"));
    }

    @Test
    void aWrongFilterIsRefusedBeforeTheFileBegins() {
        var answer = get(somebody(Role.GRID_WORKER, GRID), "/api/v1/requests/export.xlsx?state=nonsense");

        assertThat(answer).hasStatus(400);
        assertThat(answer).hasContentType("application/problem+json");
    }

    private static List<Row> rows(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatusOk();
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            return book.getFirstSheet().read();
        }
    }
}
