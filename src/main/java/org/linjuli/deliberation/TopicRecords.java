package org.linjuli.deliberation;

import static org.linjuli.platform.Columns.instant;
import static org.linjuli.platform.Columns.utc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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

/** What somebody raised and supported, and how long it is kept that it was they. */
@Component
@Order(13)
class TopicRecords implements PersonalRecords, Retentions {

    private static final int YEARS = 3;
    private static final Duration OBJECTION = Duration.ofDays(90);
    private static final String GONE = "（提出人已注销，内容已删除）";

    private final JdbcClient jdbc;

    TopicRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "deliberation.author", "deliberation.supporter", "deliberation.paper_entry", "deliberation.roll_mark");
    }

    @Override
    public List<Retention> rules() {
        return List.of(
                Retention.nightly(
                        "deliberation.roll_mark",
                        Set.of("deliberation.roll_mark", "deliberation.paper_entry"),
                        "表决名册上谁投过票、还没核对的纸质选票录入（不含投了什么）",
                        "表决结束后 " + OBJECTION.toDays() + " 天",
                        "只为防止重复投票和处理异议；纸质选票的录入在核对或表决结束时即删除",
                        this::purgeMarks),
                Retention.nightly(
                        "deliberation.author",
                        Set.of("deliberation.author", "deliberation.supporter"),
                        "议题的提出人和附议人",
                        "议题结束后 " + YEARS + " 年",
                        "此后不再需要通知谁，议题本身是小区的公共记录",
                        this::purge));
    }

    private int purgeMarks(Instant now, int most) {
        return Asker.PRODUCT.ask(() -> jdbc.sql("""
                        delete from deliberation.roll_mark where ctid in (
                          select m.ctid from deliberation.roll_mark m join deliberation.vote v on v.id = m.vote
                          where v.outcome is not null and v.closes_at < :before limit :most)
                        """)
                .param("before", utc(now.minus(OBJECTION)))
                .param("most", most)
                .update());
    }

    private int purge(Instant now, int most) {
        var before = utc(now.atZone(CityTime.ZONE).minusYears(YEARS).toInstant());
        return Asker.PRODUCT.ask(() -> purge("author", before, most) + purge("supporter", before, most));
    }

    private int purge(String table, java.time.@org.jspecify.annotations.Nullable OffsetDateTime before, int most) {
        return jdbc.sql("""
                        delete from deliberation.%1$s where ctid in (
                          select a.ctid from deliberation.%1$s a join deliberation.topic t on t.id = a.topic
                          where t.closed_at < :before limit :most)
                        """.formatted(table))
                .param("before", before)
                .param("most", most)
                .update();
    }

    @Override
    public List<Section> of(AccountId account, Form form) {
        var items = jdbc.sql("""
                        select t.title, t.state, a.joined_at as at, '提出' as as_what
                        from deliberation.author a join deliberation.topic t on t.id = a.topic where a.account = :account
                        union all
                        select t.title, t.state, s.at, '附议'
                        from deliberation.supporter s join deliberation.topic t on t.id = s.topic where s.account = :account
                        order by at desc limit 100
                        """)
                .param("account", account.value())
                .query((row, number) -> Item.of(
                        new Fact("议题", row.getString("title")),
                        new Fact("方式", row.getString("as_what")),
                        new Fact(
                                "进展", TopicState.valueOf(row.getString("state")).label()),
                        new Fact("时间", CityTime.minute(instant(row, "at")))))
                .list();
        return List.of(new Section("小区议题", "商议小区公共事务", LegalBasis.SERVICE, "议题结束后 " + YEARS + " 年", items));
    }

    /** What never became a matter of the compound goes with its author; what did is the compound's, without a name. */
    @Override
    public List<Erased> erase(AccountId account) {
        jdbc.sql("""
                        update deliberation.topic t set title = '已删除', text = :gone, version = version + 1
                        where state in ('RAISED', 'REFERRED', 'DECLINED', 'MERGED', 'WITHDRAWN')
                          and t.id in (select topic from deliberation.author where account = :account)
                          and not exists (select from deliberation.author a where a.topic = t.id and a.account <> :account)
                        """).param("gone", GONE).param("account", account.value()).update();
        int erased = 0;
        for (var table : List.of("author", "supporter")) {
            erased += jdbc.sql("delete from deliberation.%s where account = :account".formatted(table))
                    .param("account", account.value())
                    .update();
        }
        erased += jdbc.sql("delete from deliberation.paper_entry where account = :account")
                .param("account", account.value())
                .update();
        erased += jdbc.sql("update deliberation.roll_mark set voter = gen_random_uuid() where voter = :account")
                .param("account", account.value())
                .update();
        return List.of(new Erased("议题的提出和附议、表决名册", erased));
    }
}
