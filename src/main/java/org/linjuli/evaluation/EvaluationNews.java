package org.linjuli.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linjuli.channel.Notices;
import org.linjuli.residence.Dwellers;
import org.linjuli.shared.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells households that they are asked, and again where too few have answered. */
@Component
class EvaluationNews {

    private final Dwellers dwellers;
    private final Notices notices;
    private final JdbcClient jdbc;

    EvaluationNews(Dwellers dwellers, Notices notices, JdbcClient jdbc) {
        this.dwellers = dwellers;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    void opened(Evaluation evaluation, Collection<UUID> households) {
        var text = "请您评议：%s。请在 %s 前到“评一评”填写，每户一次。"
                .formatted(
                        evaluation.subject().title(),
                        CityTime.minute(evaluation.course().closes()));
        tell(households, text);
    }

    void extended(Evaluation evaluation) {
        var waiting = jdbc.sql("""
                        select household from evaluation.roll_entry r where evaluation = :evaluation
                          and not exists (select from evaluation.ballot b
                                          where b.evaluation = r.evaluation and b.household = r.household)
                        """)
                .param("evaluation", evaluation.id())
                .query((row, number) -> row.getObject("household", UUID.class))
                .list();
        tell(
                waiting,
                "“%s”评议的住户还不够，延长 7 天，还等您家的意见。".formatted(evaluation.subject().title()));
    }

    private void tell(Collection<UUID> households, String text) {
        dwellers.verifiedIn(households).values().stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(account -> notices.tell(account, text));
    }
}
