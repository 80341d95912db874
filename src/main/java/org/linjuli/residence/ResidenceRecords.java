package org.linjuli.residence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Asker;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.LegalBasis;
import org.linjuli.shared.PersonalRecords;
import org.linjuli.shared.Retention;
import org.linjuli.shared.Retentions;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody lives and lived, and how long that is kept. */
@Component
@Order(2)
class ResidenceRecords implements PersonalRecords, Retentions {

    private static final int YEARS_OF_FORMER_HOMES = 1;

    private final JdbcClient jdbc;
    private final HouseholdRows rows;
    private final Answering answering;

    ResidenceRecords(JdbcClient jdbc, HouseholdRows rows, Answering answering) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.answering = answering;
    }

    @Override
    public Set<String> tables() {
        return Set.of("residence.residence");
    }

    @Override
    public List<Retention> rules() {
        return List.of(Retention.nightly(
                "residence.residence",
                Set.of("residence.residence"),
                "以前的住处",
                "搬走后 " + YEARS_OF_FORMER_HOMES + " 年；现在的住处随账号注销删除",
                "《个人信息保护法》第十九条：此后已无用处",
                this::purgeFormerHomes));
    }

    private int purgeFormerHomes(Instant now, int most) {
        var before = now.atZone(CityTime.ZONE).minusYears(YEARS_OF_FORMER_HOMES);
        return rows.purge(before.toOffsetDateTime(), most);
    }

    @Override
    public List<Section> of(AccountId account, Form form) {
        return List.of(new Section("住处", "告诉您谁负责，就近受理，便于上门服务", LegalBasis.SERVICE, "搬走一年后，或注销账号时", homes(account)));
    }

    private List<Item> homes(AccountId account) {
        return jdbc.sql("""
                        select building, door, kind, state, note, lower(validity) as since, upper(validity) as until
                        from residence.residence where account = :account order by lower(validity) desc limit 100
                        """)
                .param("account", account.value())
                .query((row, n) -> {
                    var facts = new ArrayList<Fact>();
                    facts.add(new Fact("楼栋", answering.name(row.getObject("building", UUID.class))));
                    var door = row.getString("door");
                    facts.add(new Fact("门牌", door == null ? "未填写" : door));
                    facts.add(new Fact(
                            "类型", ResidenceKind.valueOf(row.getString("kind")).label()));
                    facts.add(new Fact(
                            "状态", ResidenceState.valueOf(row.getString("state")).label()));
                    var note = row.getString("note");
                    if (note != null) {
                        facts.add(new Fact("说明", note));
                    }
                    facts.add(new Fact("开始", minute(row.getObject("since", OffsetDateTime.class))));
                    var until = row.getObject("until", OffsetDateTime.class);
                    facts.add(new Fact("结束", until == null ? "至今" : minute(until)));
                    return new Item(facts);
                })
                .list();
    }

    private static String minute(OffsetDateTime at) {
        return CityTime.minute(at.toInstant());
    }

    @Override
    public List<String> obstacles(AccountId account) {
        return List.of();
    }

    @Override
    public List<Kept> kept(AccountId account) {
        boolean decided = Asker.PRODUCT.ask(
                () -> jdbc.sql("select exists (select from residence.residence where decided_by = :account)")
                        .param("account", account.value())
                        .query(Boolean.class)
                        .single());
        return decided ? List.of(new Kept("核实他人住处的记录（只记账号编号）", "随那条住处删除", "核实由谁作出，要能查清")) : List.of();
    }

    /** The role of a resident that came with the home goes with the account. */
    @Override
    public List<Erased> erase(AccountId account) {
        return List.of(new Erased(
                "住处",
                jdbc.sql("delete from residence.residence where account = :account")
                        .param("account", account.value())
                        .update()));
    }
}
