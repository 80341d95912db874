package org.linjuli.organization;

import static org.linjuli.platform.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
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

/** Which posts somebody held, and how long that is kept. */
@Component
@Order(4)
class OrganizationRecords implements PersonalRecords, Retentions {

    private static final String POSTS = "《机关文件材料归档范围和文书档案保管期限规定》：任免记录";

    private final JdbcClient jdbc;

    OrganizationRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("organization.tenure");
    }

    @Override
    public List<Retention> rules() {
        return List.of(Retention.archived("organization.tenure", Set.of("organization.tenure"), "任职经历", "长期", POSTS));
    }

    @Override
    public List<Section> of(AccountId account, Form form) {
        return List.of(new Section("任职", "明确谁负责", LegalBasis.DUTY, "依规长期保存", posts(account)));
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
        return new Fact("开始", CityTime.minute(instant(row, "since")));
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

    @Override
    public List<Erased> erase(AccountId account) {
        return List.of();
    }
}
