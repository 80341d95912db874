package org.linjuli.evaluation;

import static org.linjuli.platform.Columns.instant;

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

/** What somebody said, wrote down or asked back in evaluations, and how long that is kept. */
@Component
@Order(10)
class EvaluationRecords implements PersonalRecords, Retentions {

    private static final int YEARS = 3;

    private static final Set<String> TABLES =
            Set.of("evaluation.evaluation", "evaluation.executor", "evaluation.ballot", "evaluation.call_back");

    private final JdbcClient jdbc;
    private final BallotStore ballots;

    EvaluationRecords(JdbcClient jdbc, BallotStore ballots) {
        this.jdbc = jdbc;
        this.ballots = ballots;
    }

    @Override
    public Set<String> tables() {
        return TABLES;
    }

    @Override
    public List<Retention> rules() {
        return List.of(
                Retention.nightly(
                        "evaluation.ballot",
                        Set.of("evaluation.ballot", "evaluation.call_back"),
                        "各户的评议、代登记人和回访",
                        "评议结束后 " + YEARS + " 年",
                        "此后只需要合计数",
                        this::purge),
                Retention.archived(
                        "evaluation.evaluation",
                        Set.of("evaluation.evaluation", "evaluation.executor"),
                        "评议的开启人、办理人（只记账号编号）和合计数",
                        "长期",
                        "评议结果是对办理单位的考核依据，要能查清"));
    }

    private int purge(Instant now, int most) {
        var before = now.atZone(CityTime.ZONE).minusYears(YEARS).toInstant();
        return Asker.PRODUCT.ask(() -> ballots.purge(before, most));
    }

    @Override
    public List<Section> of(AccountId account, Form form) {
        var said = jdbc.sql("""
                        select e.title, b.rating, b.reason, b.origin, b.answered_at
                        from evaluation.ballot b join evaluation.evaluation e on e.id = b.evaluation
                        where b.entered_by = :account order by b.answered_at desc limit 100
                        """)
                .param("account", account.value())
                .query((row, number) -> Item.of(
                        new Fact("评议", row.getString("title")),
                        new Fact(
                                "方式",
                                BallotOrigin.valueOf(row.getString("origin")).label()),
                        new Fact(
                                "意见",
                                BallotRating.valueOf(row.getString("rating")).label()),
                        new Fact("说明", row.getString("reason") == null ? "" : row.getString("reason")),
                        new Fact("时间", CityTime.minute(instant(row, "answered_at")))))
                .list();
        return List.of(new Section("评议", "评价办理单位的工作", LegalBasis.SERVICE, "评议结束后 " + YEARS + " 年", said));
    }

    @Override
    public List<Kept> kept(AccountId account) {
        boolean named = Asker.PRODUCT.ask(() -> jdbc.sql("""
                        select exists (select from evaluation.executor where account = :account)
                            or exists (select from evaluation.evaluation where opened_by = :account)
                        """)
                .param("account", account.value())
                .query(Boolean.class)
                .single());
        return named ? List.of(new Kept("开启评议、办理所评事项的记录（只记账号编号）", "长期", "评议结果是对办理单位的考核依据，要能查清")) : List.of();
    }

    /** The household has said it; who of it wrote it is forgotten. */
    @Override
    public List<Erased> erase(AccountId account) {
        int ballotsErased = jdbc.sql(
                        "update evaluation.ballot set entered_by = null, reason = null where entered_by = :account and origin = 'WEB'")
                .param("account", account.value())
                .update();
        jdbc.sql("update evaluation.ballot set entered_by = null where entered_by = :account")
                .param("account", account.value())
                .update();
        jdbc.sql("update evaluation.call_back set called_by = null where called_by = :account")
                .param("account", account.value())
                .update();
        return List.of(new Erased("评议的署名和说明", ballotsErased));
    }
}
