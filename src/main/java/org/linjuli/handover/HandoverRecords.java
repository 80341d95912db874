package org.linjuli.handover;

import java.util.List;
import java.util.Set;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.LegalBasis;
import org.linjuli.shared.PersonalRecords;
import org.linjuli.shared.Retention;
import org.linjuli.shared.Retentions;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which posts somebody handed over, took over, prepared or signed for; kept as an act of office. */
@Component
@Order(41)
class HandoverRecords implements PersonalRecords, Retentions {

    private static final Set<String> TABLES = Set.of("handover.handover");
    private static final String WHOSE = """
            from handover.handover
            where outgoing = :account or incoming = :account or prepared_by = :account or outgoing_by = :account
            """;

    private final JdbcClient jdbc;

    HandoverRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return TABLES;
    }

    @Override
    public List<Retention> rules() {
        return List.of(
                Retention.archived("handover.handover", TABLES, "岗位交接的离任人、接任人和签字人（只记账号编号）", "长期", "岗位由谁接任、何时生效，要能查清"));
    }

    @Override
    public List<Section> of(AccountId account, Form form) {
        var found = jdbc.sql("select name, case when outgoing = :account then '离任' when incoming = :account then '接任' "
                        + "else '经办' end as part, to_char(prepared_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day "
                        + WHOSE + " order by id desc limit 100")
                .param("account", account.value())
                .query((row, number) -> Item.of(
                        new Fact("组织或单位", row.getString("name")),
                        new Fact("身份", row.getString("part")),
                        new Fact("发起日期", row.getString("day"))))
                .list();
        return List.of(new Section("岗位交接", "记录岗位由谁交给谁", LegalBasis.SERVICE, "长期", found));
    }

    @Override
    public List<String> obstacles(AccountId account) {
        boolean open = jdbc.sql("""
                        select exists (select from handover.handover
                                       where (outgoing = :account or incoming = :account) and ended_at is null)
                        """)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
        return open ? List.of("有一份岗位交接还没有签完，请先签字或联系任免岗位的上级取消") : List.of();
    }

    @Override
    public List<Kept> kept(AccountId account) {
        boolean any = jdbc.sql("select exists (select 1 " + WHOSE + ")")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
        return any ? List.of(new Kept("岗位交接的经办记录（只记账号编号）", "长期", "岗位由谁接任、何时生效，要能查清")) : List.of();
    }

    @Override
    public List<Erased> erase(AccountId account) {
        return List.of();
    }
}
