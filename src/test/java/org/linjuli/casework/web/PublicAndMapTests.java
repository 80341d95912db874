package org.linjuli.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.net.URI;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linjuli.casework.Filed;
import org.linjuli.casework.RequestState;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.linjuli.territory.AreaLoad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What everybody reads of requests, and what is on the map. */
class PublicAndMapTests extends OverHttp {

    private static final String GRID = "35.01.81.011.001.001";
    private static final String STREET = "35.01.81.011";
    private static final String FRAME = "?bbox=119.3,25.7,119.4,25.8";

    @Autowired
    private AreaLoad load;

    @Test
    void everybodyReadsWhatWasAskedWithoutPersonsAndHomes() {
        var id = Filed.in(GRID)
                .said("3号楼2单元401室漏水", "我叫林某测，电话13800138000，3号楼2单元401室漏水")
                .in(RequestState.RESOLVED)
                .store(jdbc);

        var page = anonymously("/api/v1/public/requests/" + number(id));

        assertThat(page).hasStatusOk();
        assertThat(page).bodyText().doesNotContain("13800138000", "401室", "林某测", "冠发", id.toString(), "lat");
        path(page, "$.title").isEqualTo("3号楼（住址已隐去）漏水");
        path(page, "$.area").isEqualTo("35.01.81.011.001");
    }

    @Test
    void aPrivateRequestIsNowhereInPublic() {
        var id = Filed.in(GRID).privately().store(jdbc);

        assertThat(anonymously("/api/v1/public/requests/" + number(id))).hasStatus(404);
        path(anonymously("/api/v1/public/requests?area=" + STREET), "$.items[*].no")
                .asInstanceOf(LIST)
                .doesNotContain(number(id));
    }

    @Test
    void aWithdrawnRequestIsNotPublic() {
        var id = Filed.in(GRID).in(RequestState.WITHDRAWN).store(jdbc);

        assertThat(anonymously("/api/v1/public/requests/" + number(id))).hasStatus(404);
    }

    @Test
    void theMapShowsOpenRequestsOfTheActorsOwnArea() {
        var id = Filed.in(GRID).store(jdbc).toString();

        path(get(somebody(Role.GRID_WORKER, GRID), "/api/v1/map/requests" + FRAME), "$.features[*].id")
                .asInstanceOf(LIST)
                .contains(id);
        path(
                        get(somebody(Role.GRID_WORKER, "35.01.81.003.001.001"), "/api/v1/map/requests" + FRAME),
                        "$.features[*].id")
                .asInstanceOf(LIST)
                .doesNotContain(id);
        path(get(somebody(Role.GRID_WORKER, GRID), "/api/v1/map/requests?bbox=1,1,2,2"), "$.features.length()")
                .isEqualTo(0);
        assertThat(get(somebody(Role.GRID_WORKER, GRID), "/api/v1/map/requests?bbox=here"))
                .hasStatus(400);
    }

    @Test
    void theMapSaysWhenItDoesNotShowAll() {
        var crowded = "35.01.81.012.001.001";
        var worker = somebody(Role.GRID_WORKER, crowded);

        IntStream.range(0, 500).forEach(n -> Filed.in(crowded).store(jdbc));
        path(get(worker, "/api/v1/map/requests" + FRAME), "$.more").isEqualTo(false);

        Filed.in(crowded).store(jdbc);
        var drawn = get(worker, "/api/v1/map/requests" + FRAME);
        path(drawn, "$.more").isEqualTo(true);
        path(drawn, "$.features.length()").isEqualTo(500);
    }

    @Test
    void theLoadOfAnAreaIsToldToThoseWhoMayLookIntoIt() {
        Filed.in(GRID).store(jdbc);
        var street = NodePath.of(STREET);
        var officer = org.linjuli.casework.Staff.streetOfficer(STREET);
        var other = org.linjuli.casework.Staff.streetOfficer("35.01.81.003");

        var told = load.of(java.util.List.of(street), officer);

        assertThat(told.get(street)).isNotNull();
        assertThat(load.of(java.util.List.of(street), other)).isEmpty();
    }

    private MvcTestResult anonymously(String uri) {
        return mvc.get().uri(URI.create(uri)).exchange();
    }

    private String number(UUID id) {
        return jdbc.sql("select 'FQ-2026-' || lpad(seq::text, 6, '0') from casework.request where id = :id")
                .param("id", id)
                .query((row, n) -> row.getString(1))
                .single();
    }
}
