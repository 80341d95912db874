package org.linjuli.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.Filed;
import org.linjuli.shared.Role;

/** Figures lead to the requests that they count. */
class FigureControllerTests extends OverHttp {

    private static final String NOVEMBER = "from=2026-11-01&to=2026-11-30";

    @Test
    void theListHoldsWhatTheFigureCounts() {
        var grid = "35.01.81.014.001.001";
        Filed.in(grid).said("路灯不亮", "x").store(jdbc);
        Filed.in(grid).said("已经撤回", "x").store(jdbc);
        count(grid);
        jdbc.sql(
                        "update casework.figure_counted set counted = 0 where id = (select id from casework.request where title = '已经撤回')")
                .update();

        var list = list(somebody(Role.GRID_WORKER, grid), "?area=" + grid + "&counted=COUNTED");

        assertThat(list).bodyJson().extractingPath("$.items[*].title").asArray().containsExactly("路灯不亮");
    }

    @Test
    void whatIsNotSolvedStandsBehindNoSolution() {
        var grid = "35.01.81.014.001.002";
        Filed.in(grid).store(jdbc);
        count(grid);
        var worker = somebody(Role.GRID_WORKER, grid);

        assertThat(list(worker, "?counted=SOLVED"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(list(worker, "?counted=COUNTED"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
    }

    @Test
    void aFigureSaysWhereItsRowsAre() {
        var grid = "35.01.81.014.001.003";

        var report = get(somebody(Role.GRID_WORKER, grid), "/api/v1/figures/casework?" + NOVEMBER);

        path(report, "$.list").isEqualTo("area=" + grid + "&" + NOVEMBER + "&counted=COUNTED");
    }

    @Test
    void theFileHoldsTheWholeWithItsPeriod() throws Exception {
        var grid = "35.01.81.014.001.004";

        var answer = get(somebody(Role.GRID_WORKER, grid), "/api/v1/figures/casework/export.xlsx?" + NOVEMBER);

        assertThat(answer).hasStatusOk();
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(1).getCellText(2)).isEqualTo("响应率（%）");
            assertThat(rows.get(2).getCellText(1)).isEqualTo("0");
            assertThat(rows.get(2).getCellText(9)).isEqualTo("2026-11-01");
        }
    }

    private void count(String area) {
        jdbc.sql("""
                        insert into casework.figure_counted
                        select id, day, area, category, channel, counted, responded, solved, on_time, in_grid, answered,
                          reopened, judged, ratings, satisfied
                        from casework.request_facts where area <@ :area::ltree
                        on conflict do nothing
                        """).param("area", area).update();
    }
}
