package org.linjuli.audit;

import java.util.List;
import java.util.Set;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.LegalBasis;
import org.linjuli.shared.PersonalRecords;
import org.linjuli.shared.Retention;
import org.linjuli.shared.Retentions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the log tells of somebody. It is kept by law, and holds ids that lead to nobody once the account is empty. */
@Component
class AuditRecords implements PersonalRecords, Retentions {

    private static final String LAW = "《网络安全法》第二十三条：网络日志留存不少于六个月";
    private static final int LATEST = 100;

    private final JdbcClient jdbc;
    private final AuditSettings settings;

    AuditRecords(JdbcClient jdbc, AuditSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public Set<String> tables() {
        return Set.of("audit.entry");
    }

    @Override
    public List<Retention> rules() {
        return List.of(
                Retention.swept("audit.entry", Set.of("audit.entry", "audit.entry_other"), "审计日志（只记编号）", term(), LAW));
    }

    private String term() {
        return settings.words();
    }

    @Override
    public List<Section> of(AccountId account, Form form) {
        return List.of(
                new Section("操作日志", "发现和追查异常", LegalBasis.SECURITY, term(), done(account)),
                new Section("谁查看过我的信息", "您可以监督", LegalBasis.SECURITY, term(), looks(account)));
    }

    private List<Item> done(AccountId account) {
        return jdbc.sql("""
                        select kind, count(*) as n, min(at) as first, max(at) as last from audit.entry
                        where actor = :account group by kind order by kind
                        """)
                .param("account", account.value())
                .query((row, n) -> Item.of(
                        new Fact("种类", ActKind.valueOf(row.getString("kind")).label()),
                        new Fact("条数", row.getString("n")),
                        new Fact("最早", CityTime.minute(row.getTimestamp("first").toInstant())),
                        new Fact("最近", CityTime.minute(row.getTimestamp("last").toInstant()))))
                .list();
    }

    private List<Item> looks(AccountId account) {
        return jdbc.sql("""
                        select at, subject from audit.entry where concerns = :account and kind = 'REVEAL'
                        order by seq desc limit :latest
                        """)
                .param("account", account.value())
                .param("latest", LATEST)
                .query((row, n) -> Item.of(
                        new Fact("时间", CityTime.minute(row.getTimestamp("at").toInstant())),
                        new Fact("因为", row.getString("subject"))))
                .list();
    }

    @Override
    public List<Kept> kept(AccountId account) {
        return List.of(new Kept("审计日志（只记编号，不含姓名、电话）", term(), LAW));
    }

    @Override
    public List<Erased> erase(AccountId account) {
        return List.of();
    }
}
