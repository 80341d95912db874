package org.linjuli.identity;

import static org.linjuli.platform.Columns.utc;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.LegalBasis;
import org.linjuli.shared.PersonalRecords;
import org.linjuli.shared.Role;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an account may, by whom, and what was left to it: shown, and held against leaving while others rely on it. */
@Component
@Order(5)
class PermissionRecords implements PersonalRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    PermissionRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of("identity.role_grant", "identity.delegation", "identity.approval");
    }

    @Override
    public List<Section> of(AccountId account, Form form) {
        return List.of(
                new Section("身份和授权", "按岗位和住处给予权限", LegalBasis.SERVICE, "终止后三年", grants(account)),
                new Section("离岗代理", "离岗时有人接着办", LegalBasis.DUTY, "结束后三年", delegations(account)),
                new Section("关于您账号的审批", "重要操作须两人经手", LegalBasis.SECURITY, "办结后三年", approvals(account)));
    }

    private List<Item> grants(AccountId account) {
        return jdbc.sql("""
                        select role, node::text as node, lower(validity) as since, upper(validity) as until
                        from identity.role_grant where account = :id order by lower(validity) desc, id limit 200
                        """)
                .param("id", account.value())
                .query((row, n) -> Item.of(
                        new Fact("身份", Role.valueOf(row.getString("role")).label()),
                        new Fact("区域", row.getString("node")),
                        new Fact("开始", Times.minute(row, "since")),
                        new Fact("终止", Times.minuteOr(row, "until", "有效"))))
                .list();
    }

    private List<Item> delegations(AccountId account) {
        return jdbc.sql("""
                        select role, node::text as node, lower(validity) as since, upper(validity) as until, reason,
                               absent = :id as away
                        from identity.delegation
                        where (absent = :id or stand_in = :id) and not isempty(validity)
                        order by lower(validity) desc, id limit 200
                        """)
                .param("id", account.value())
                .query((row, n) -> Item.of(
                        new Fact("方式", row.getBoolean("away") ? "请人代理" : "代理他人"),
                        new Fact("身份", Role.valueOf(row.getString("role")).label()),
                        new Fact("区域", row.getString("node")),
                        new Fact("开始", Times.minute(row, "since")),
                        new Fact("终止", Times.minute(row, "until")),
                        new Fact("事由", row.getString("reason"))))
                .list();
    }

    private List<Item> approvals(AccountId account) {
        return jdbc.sql("""
                        select kind, reason, state, proposed_at from identity.approval
                        where account = :id order by number desc limit 200
                        """)
                .param("id", account.value())
                .query((row, n) -> Item.of(
                        new Fact(
                                "事项",
                                ApprovalKind.valueOf(row.getString("kind")).label()),
                        new Fact("理由", row.getString("reason")),
                        new Fact(
                                "状态",
                                ApprovalState.valueOf(row.getString("state")).label()),
                        new Fact("提出时间", Times.minute(row, "proposed_at"))))
                .list();
    }

    @Override
    public List<String> obstacles(AccountId account) {
        var roles = jdbc
                .sql("""
                        select distinct role from identity.role_grant
                        where account = :id and role <> 'RESIDENT' and (upper_inf(validity) or upper(validity) > :now)
                        """)
                .param("id", account.value())
                .param("now", utc(clock.instant()))
                .query((row, n) -> Role.valueOf(row.getString("role")))
                .list()
                .stream()
                .map(role -> "您还担任" + role.label() + "，请先请任免的上级免去")
                .sorted();
        var waiting = jdbc
                .sql("select distinct kind from identity.approval where account = :id and state = 'PROPOSED'")
                .param("id", account.value())
                .query((row, n) -> ApprovalKind.valueOf(row.getString("kind")))
                .list()
                .stream()
                .map(kind -> "关于您账号的“%s”还在等待审批，请等审批有了结果".formatted(kind.label()))
                .sorted();
        return Stream.concat(roles, waiting).toList();
    }

    @Override
    public List<Erased> erase(AccountId account) {
        delete("delete from identity.delegation where absent = :id or stand_in = :id", account.value());
        return List.of(new Erased(
                "居民身份",
                delete("delete from identity.role_grant where account = :id and role = 'RESIDENT'", account.value())));
    }

    private int delete(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).update();
    }

    @Override
    public List<Kept> kept(AccountId account) {
        return List.of(new Kept("关于该账号编号的双人审批记录", "办结后三年", LegalBasis.SECURITY.rule()));
    }
}
