package org.linjuli.mediation;

import static org.linjuli.platform.Columns.utc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

/** In which mediations somebody took part; what was said goes once nothing can be claimed from it any more. */
@Component
@Order(15)
class MediationRecords implements PersonalRecords, Retentions {

    private static final int DAYS_SIGNED_UP = 30;
    private static final int DAYS_SAID = 3 * 365;
    private static final Set<String> COURSES = Set.of(
            "mediation.mediation",
            "mediation.group_seat",
            "mediation.session",
            "mediation.law_talk",
            "mediation.past_mediator");

    private final JdbcClient jdbc;
    private final MediationKinds kinds;

    MediationRecords(JdbcClient jdbc, MediationKinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "mediation.mediation",
                "mediation.group_seat",
                "mediation.content",
                "mediation.session",
                "mediation.past_mediator",
                "mediation.offer",
                "mediation.law_talk",
                "mediation.listener");
    }

    @Override
    public List<Retention> rules() {
        return List.of(
                Retention.archived(
                        "mediation.mediation", COURSES, "劝和的种类、经过和结果，劝和小组成员（只记账号编号）", "长期", "协议对双方有约束力，要能查清"),
                Retention.archived(
                        "mediation.offer",
                        Set.of("mediation.offer"),
                        "愿意参加劝和小组的居民（只记账号编号）",
                        "入组或者收回时删除",
                        "《个人信息保护法》第十五条：可以随时撤回"),
                Retention.nightly(
                        "mediation.listener",
                        Set.of("mediation.listener"),
                        "普法讲座报名（只记账号编号）",
                        "讲座后三十天",
                        "《个人信息保护法》第十九条：最短必要期限",
                        (now, most) -> Asker.PRODUCT.ask(
                                () -> forgetListeners(now.minus(DAYS_SIGNED_UP, ChronoUnit.DAYS), most))),
                Retention.nightly(
                        "mediation.content",
                        Set.of("mediation.content"),
                        "劝和的内容和协议（加密）",
                        "结束后三年",
                        "《民法典》第一百八十八条：诉讼时效三年；《个人信息保护法》第十九条：最短必要期限",
                        (now, most) -> Asker.PRODUCT.ask(() -> forget(now.minus(DAYS_SAID, ChronoUnit.DAYS), most))));
    }

    private int forget(Instant before, int most) {
        return jdbc.sql("""
                        delete from mediation.content where id in (
                          select c.id from mediation.mediation m join mediation.content c on c.mediation = m.id
                          where m.ended_at < :before limit :most)
                        """).param("before", utc(before)).param("most", most).update();
    }

    private int forgetListeners(Instant before, int most) {
        return jdbc.sql("""
                        delete from mediation.listener where ctid in (
                          select l.ctid from mediation.law_talk t join mediation.listener l on l.talk = t.id
                          where t.starts_at < :before limit :most)
                        """).param("before", utc(before)).param("most", most).update();
    }

    @Override
    public List<Section> of(AccountId account, Form form) {
        var took = jdbc.sql("""
                        select kind, state from mediation.mediation
                        where account = :account or other = :account or mediator = :account or second = :account order by id desc limit 100
                        """)
                .param("account", account.value())
                .query((row, number) -> Item.of(
                        new Fact("种类", kinds.name(new MediationKind(row.getString("kind")))),
                        new Fact(
                                "状态",
                                MediationState.valueOf(row.getString("state")).label())))
                .list();
        var listens = Asker.PRODUCT.ask(() -> jdbc.sql("""
                        select t.title from mediation.listener l join mediation.law_talk t on t.id = l.talk
                        where l.account = :account order by t.starts_at desc limit 100
                        """)
                .param("account", account.value())
                .query((row, number) -> Item.of(new Fact("题目", row.getString("title"))))
                .list());
        return List.of(
                new Section("劝和", "在小区里调解邻里纠纷", LegalBasis.CONSENT, "内容在结束后三年删除", took),
                new Section("普法讲座", "报名参加讲座", LegalBasis.CONSENT, "讲座后三十天删除", listens));
    }

    @Override
    public List<Kept> kept(AccountId account) {
        boolean took = jdbc.sql("""
                        select exists (select from mediation.mediation
                                       where account = :account or other = :account or mediator = :account or second = :account)
                        """)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
        return took ? List.of(new Kept("参与劝和的经过（只记账号编号）", "长期", "《人民调解法》第三十一条：协议对双方有约束力")) : List.of();
    }

    @Override
    public List<Erased> erase(AccountId account) {
        int offers = jdbc.sql("delete from mediation.offer where account = :account")
                .param("account", account.value())
                .update();
        int talks = Asker.PRODUCT.ask(() -> jdbc.sql("delete from mediation.listener where account = :account")
                .param("account", account.value())
                .update());
        return List.of(new Erased("参加劝和小组的自荐", offers), new Erased("普法讲座报名", talks));
    }
}
