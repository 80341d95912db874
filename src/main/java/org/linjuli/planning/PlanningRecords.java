package org.linjuli.planning;

import static org.linjuli.platform.Columns.instant;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.LegalBasis;
import org.linjuli.shared.PersonalRecords;
import org.linjuli.shared.Retention;
import org.linjuli.shared.Retentions;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked the engine for which attempt, and how long that is kept. */
@Component
@Order(9)
class PlanningRecords implements PersonalRecords, Retentions {

    /** Attempts are scratch paper: what was decided stands in the plan that was handed over. */
    private static final Duration TERM = Duration.ofDays(180);

    private static final Set<String> TABLES = Set.of("planning.plan_run");

    private final JdbcClient jdbc;
    private final PlanRunRows rows;

    PlanningRecords(JdbcClient jdbc, PlanRunRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return TABLES;
    }

    @Override
    public List<Retention> rules() {
        return List.of(Retention.nightly(
                "planning.plan_run",
                TABLES,
                "网格规划推演和发起人",
                "180 天",
                "推演是草稿，比较和起草网格调整之后不再需要",
                (now, most) -> rows.removeOlderThan(now.minus(TERM), most)));
    }

    @Override
    public List<Section> of(AccountId account, Form form) {
        var asked = jdbc.sql("""
                        select area::text, asked_at from planning.plan_run where asked_by = :account
                        order by asked_at desc limit 100
                        """)
                .param("account", account.value())
                .query((row, number) -> Item.of(
                        new Fact("区域", row.getString("area")),
                        new Fact("发起时间", CityTime.minute(instant(row, "asked_at")))))
                .list();
        return List.of(new Section("网格规划推演", "规划网格", LegalBasis.DUTY, "180 天", asked));
    }

    @Override
    public List<Erased> erase(AccountId account) {
        int erased = jdbc.sql("delete from planning.plan_run where asked_by = :account")
                .param("account", account.value())
                .update();
        return List.of(new Erased("网格规划推演", erased));
    }
}
