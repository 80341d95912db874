package org.linjuli.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.LegalBasis;
import org.linjuli.shared.PersonalRecords;
import org.linjuli.shared.Retention;
import org.linjuli.shared.Retentions;
import org.linjuli.territory.Territory;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody lives, and which posts they held; and how long that is kept. */
@Component
@Order(2)
class OrganizationRecords implements PersonalRecords, Retentions {

    private static final int YEARS_OF_FORMER_HOMES = 1;
    private static final String POSTS = "《机关文件材料归档范围和文书档案保管期限规定》：任免记录";

    private final JdbcClient jdbc;
    private final Territory territory;

    OrganizationRecords(JdbcClient jdbc, Territory territory) {
        this.jdbc = jdbc;
        this.territory = territory;
    }

    @Override
    public Set<String> tables() {
        return Set.of("organization.home", "organization.tenure");
    }

    @Override
    public List<Retention> rules() {
        return List.of(
                Retention.nightly(
                        "organization.home",
                        Set.of("organization.home"),
                        "以前的住处",
                        "搬走后 " + YEARS_OF_FORMER_HOMES + " 年；现在的住处随账号注销删除",
                        "《个人信息保护法》第十九条：此后已无用处",
                        this::purgeFormerHomes),
                Retention.archived("organization.tenure", Set.of("organization.tenure"), "任职经历", "长期", POSTS));
    }

    private int purgeFormerHomes(Instant now, int most) {
        return jdbc.sql("""
                        delete from organization.home where id in (
                          select id from organization.home where upper(validity) < :before limit :most)
                        """)
                .param(
                        "before",
                        now.atZone(CityTime.ZONE)
                                .minusYears(YEARS_OF_FORMER_HOMES)
                                .toOffsetDateTime())
                .param("most", most)
                .update();
    }

    @Override
    public List<Section> of(AccountId account, Form form) {
        return List.of(
                new Section("住处", "告诉您谁负责，就近受理", LegalBasis.SERVICE, "搬走一年后，或注销账号时", homes(account)),
                new Section("任职", "明确谁负责", LegalBasis.DUTY, "依规长期保存", posts(account)));
    }

    private List<Item> homes(AccountId account) {
        return jdbc.sql("""
                        select building, lower(validity) as since, upper(validity) as until
                        from organization.home where account = :account order by lower(validity) desc limit 100
                        """)
                .param("account", account.value())
                .query((row, n) -> Item.of(
                        new Fact("楼栋", building(row.getObject("building", UUID.class))), since(row), until(row)))
                .list();
    }

    private String building(UUID id) {
        var place = territory.locateBuilding(id);
        var compound = place.compound();
        var building = place.building();
        return "%s %s%s"
                .formatted(
                        place.areaName(),
                        compound == null ? "" : compound.name(),
                        building == null ? "" : Objects.requireNonNull(building).name());
    }

    private List<Item> posts(AccountId account) {
        return jdbc.sql("""
                        select p.title, coalesce(n.name, u.name) as place, lower(t.validity) as since,
                               upper(t.validity) as until
                        from organization.tenure t join organization.post p on p.id = t.post
                        left join organization.node n on n.id = p.node
                        left join organization.unit u on u.id = p.unit
                        where t.holder = :account order by lower(t.validity) desc limit 100
                        """)
                .param("account", account.value())
                .query((row, n) -> Item.of(
                        new Fact("岗位", PostTitle.valueOf(row.getString("title")).label()),
                        new Fact("单位", row.getString("place")),
                        since(row),
                        until(row)))
                .list();
    }

    private static Fact since(ResultSet row) throws SQLException {
        return new Fact(
                "开始",
                CityTime.minute(row.getObject("since", OffsetDateTime.class).toInstant()));
    }

    private static Fact until(ResultSet row) throws SQLException {
        var until = row.getObject("until", OffsetDateTime.class);
        return new Fact("结束", until == null ? "至今" : CityTime.minute(until.toInstant()));
    }

    @Override
    public List<String> obstacles(AccountId account) {
        return jdbc
                .sql("""
                        select p.title from organization.tenure t join organization.post p on p.id = t.post
                        where t.holder = :account and upper_inf(t.validity) order by p.title
                        """)
                .param("account", account.value())
                .query((row, n) -> PostTitle.valueOf(row.getString("title")))
                .list()
                .stream()
                .map(title -> "您现任%s，请先请任免的上级免去".formatted(title.label()))
                .toList();
    }

    @Override
    public List<Kept> kept(AccountId account) {
        var held = jdbc.sql("select exists (select from organization.tenure where holder = :account)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
        return held ? List.of(new Kept("任职经历（只记账号编号）", "长期", POSTS)) : List.of();
    }

    /** The role of a resident that came with the home goes with the account. */
    @Override
    public List<Erased> erase(AccountId account) {
        return List.of(new Erased(
                "住处",
                jdbc.sql("delete from organization.home where account = :account")
                        .param("account", account.value())
                        .update()));
    }
}
