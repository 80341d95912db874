package org.linjuli.property;

import java.util.List;
import java.util.Set;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Asker;
import org.linjuli.shared.LegalBasis;
import org.linjuli.shared.PersonalRecords;
import org.linjuli.shared.Retention;
import org.linjuli.shared.Retentions;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody said of drafts for the compound, in the name of the household, and who drafted them. */
@Component
@Order(31)
class PropertyRecords implements PersonalRecords, Retentions {

    private static final Set<String> TABLES = Set.of("property.policy", "property.opinion", "property.committee");

    private final JdbcClient jdbc;

    PropertyRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return TABLES;
    }

    @Override
    public List<Retention> rules() {
        return List.of(
                Retention.archived("property.policy", TABLES, "小区管理方案的起草人和公示期的意见（只记账号编号）", "长期", "共同管理的决定，要能查清"));
    }

    @Override
    public List<Section> of(AccountId account, Form form) {
        var given = Asker.PRODUCT.ask(() -> jdbc.sql("""
                        select stance, given_at::date::text as day from property.opinion
                        where account = :account order by given_at desc limit 100
                        """)
                .param("account", account.value())
                .query((row, number) -> Item.of(
                        new Fact("意见", Stance.valueOf(row.getString("stance")).label()),
                        new Fact("日期", row.getString("day"))))
                .list());
        return List.of(new Section("小区管理方案意见", "公示期内按户计数", LegalBasis.SERVICE, "长期", given));
    }

    @Override
    public List<String> obstacles(AccountId account) {
        return List.of();
    }

    @Override
    public List<Kept> kept(AccountId account) {
        boolean acted = Asker.PRODUCT.ask(() -> jdbc.sql("""
                        select exists (select from property.opinion where account = :account)
                        """)
                .param("account", account.value())
                .query(Boolean.class)
                .single());
        return acted ? List.of(new Kept("小区管理方案意见（只记账号编号）", "长期", "共同管理的决定，要能查清")) : List.of();
    }

    @Override
    public List<Erased> erase(AccountId account) {
        int erased = Asker.PRODUCT.ask(
                () -> jdbc.sql("""
                        update property.opinion set words = null where account = :account and words is not null
                        """).param("account", account.value()).update());
        return List.of(new Erased("小区管理方案意见的文字", erased));
    }
}
