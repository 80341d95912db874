package org.linjuli.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linjuli.shared.Role;
import org.springframework.test.context.TestPropertySource;

/** The rates of the platform know the accounts of identity. */
@TestPropertySource(
        properties = {
            "linjuli.web.rates.account-per-minute=1",
            "linjuli.web.rates.account-burst=5",
        })
class TooOftenTests extends OverHttp {

    private static final String GRID = "35.01.81.007.010.004";

    @Test
    void whoAsksTooOftenWaitsAndNobodyElse() {
        var busy = somebody(Role.GRID_WORKER, GRID);
        var calm = somebody(Role.GRID_WORKER, GRID);
        for (int i = 0; i < 5; i++) {
            list(busy, "");
        }

        assertThat(list(busy, "")).hasStatus(429).containsHeader("Retry-After");
        path(list(busy, ""), "$.type").isEqualTo("/problems/platform/too-many");
        assertThat(list(calm, "")).hasStatusOk();
    }
}
