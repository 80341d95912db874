package org.linjuli.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.Filed;
import org.linjuli.casework.RequestState;
import org.linjuli.shared.Role;
import org.linjuli.testing.OwnDatabase;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a request may be merged into. */
@OwnDatabase
class AlikeTests extends OverHttp {

    private static final String GRID = "35.01.81.007.010.004";
    private static final String NEXT_GRID = "35.01.81.007.010.005";
    private static final String COMMUNITY = "35.01.81.007.010";

    @Test
    void theOpenOnesAboutTheSameMatterAreOfferedWithDistanceAndText() {
        var worker = somebody(Role.GRID_WORKER, GRID);
        var here = Filed.in(GRID).said("3号楼楼道灯不亮", "3号楼二单元楼道灯坏了").store(jdbc);
        var same = Filed.in(GRID).said("楼道的灯坏了", "三号楼楼道灯不亮，摸黑上楼").store(jdbc);
        var other = Filed.in(GRID).said("有人占用消防通道停车", "小轿车堵住消防车道").store(jdbc);
        var ended =
                Filed.in(GRID).said("楼道灯不亮", "楼道灯不亮").in(RequestState.CLOSED).store(jdbc);
        var hidden = Filed.in(GRID).said("楼道灯不亮", "楼道灯不亮").privately().store(jdbc);

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> path(alike(worker, here), "$.items[*].id")
                        .asInstanceOf(LIST)
                        .contains(same.toString())
                        .doesNotContain(here.toString(), other.toString(), ended.toString(), hidden.toString()));
        path(alike(worker, here), "$.items[0].distance").isEqualTo(0.0);
        path(alike(worker, here), "$.items[0].text").asString().contains("楼道灯");
    }

    @Test
    void nobodyIsOfferedWhatTheyMayNotRead() {
        var worker = somebody(Role.GRID_WORKER, GRID);
        var officer = somebody(Role.COMMUNITY_OFFICER, COMMUNITY);
        var here = Filed.in(GRID).said("广场的健身器材断了", "健身器材的扶手断了").store(jdbc);
        var nextDoor = Filed.in(NEXT_GRID).said("健身器材扶手断了", "广场健身器材扶手断了").store(jdbc);

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> path(alike(officer, here), "$.items[*].id")
                        .asInstanceOf(LIST)
                        .contains(nextDoor.toString()));
        path(alike(worker, here), "$.items[*].id").asInstanceOf(LIST).doesNotContain(nextDoor.toString());
        assertThat(alike(somebody(), here)).hasStatus(404);
    }

    private MvcTestResult alike(Person who, UUID id) {
        return get(who, "/api/v1/requests/%s/alike".formatted(id));
    }
}
