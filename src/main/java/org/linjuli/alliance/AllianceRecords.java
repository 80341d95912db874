package org.linjuli.alliance;

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

/** What somebody founded, signed and recorded for an organization or a unit; kept as the acts of that member. */
@Component
@Order(14)
class AllianceRecords implements PersonalRecords, Retentions {

    private static final Set<String> TABLES =
            Set.of("alliance.alliance", "alliance.seat", "alliance.duty", "alliance.duty_period");

    private final JdbcClient jdbc;

    AllianceRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return TABLES;
    }

    @Override
    public List<Retention> rules() {
        return List.of(Retention.archived(
                "alliance.alliance", TABLES, "联盟的组建人、签约人和职责登记人（只记账号编号）", "长期", "签约和履职是单位之间的约定，要能查清"));
    }

    @Override
    public List<Section> of(AccountId account, Form form) {
        var signed = jdbc.sql("""
                        select a.name as alliance, s.name as seat
                        from alliance.seat s join alliance.alliance a on a.id = s.alliance
                        where s.signed_by = :account order by s.signed_at desc limit 100
                        """)
                .param("account", account.value())
                .query((row, number) ->
                        Item.of(new Fact("联盟", row.getString("alliance")), new Fact("代表", row.getString("seat"))))
                .list();
        return List.of(new Section("联盟签约", "记录由谁代表单位签约", LegalBasis.SERVICE, "长期", signed));
    }

    @Override
    public List<String> obstacles(AccountId account) {
        return List.of();
    }

    @Override
    public List<Kept> kept(AccountId account) {
        boolean acted = jdbc.sql("""
                        select exists (select from alliance.seat where signed_by = :account)
                            or exists (select from alliance.duty_period where done_by = :account or confirmed_by = :account)
                        """)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
        return acted ? List.of(new Kept("代表单位签约和登记履职（只记账号编号）", "长期", "单位之间的约定，要能查清")) : List.of();
    }

    @Override
    public List<Erased> erase(AccountId account) {
        return List.of();
    }
}
