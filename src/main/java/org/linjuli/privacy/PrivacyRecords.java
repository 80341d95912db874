package org.linjuli.privacy;

import static org.linjuli.platform.Columns.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.LegalBasis;
import org.linjuli.shared.PersonalRecords;
import org.linjuli.shared.Retention;
import org.linjuli.shared.Retentions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody consented to and asked about their own data, and how long that is kept. */
@Component
class PrivacyRecords implements PersonalRecords, Retentions {

    private static final int YEARS = 3;
    private static final String PROOF = "《个人信息保护法》第六十九条：须能证明已依法处理";

    private final JdbcClient jdbc;

    PrivacyRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("privacy.consent", "privacy.rights_request", "privacy.rights_event");
    }

    @Override
    public List<Retention> rules() {
        return List.of(
                Retention.nightly(
                        "privacy.consent",
                        Set.of("privacy.consent"),
                        "已撤回的同意",
                        "撤回后 " + YEARS + " 年",
                        PROOF,
                        (now, most) -> jdbc.sql("""
                                        delete from privacy.consent where id in (
                                          select id from privacy.consent where withdrawn_at < :before limit :most)
                                        """)
                                .param("before", past(now))
                                .param("most", most)
                                .update()),
                Retention.nightly(
                        "privacy.rights-request",
                        Set.of("privacy.rights_request", "privacy.rights_event"),
                        "已办结的权利请求",
                        "办结后 " + YEARS + " 年",
                        PROOF,
                        this::purgeRequests));
    }

    private int purgeRequests(Instant now, int most) {
        return jdbc.sql("""
                        with due as (
                          select id from privacy.rights_request where ended_at < :before limit :most
                        ), history as (
                          delete from privacy.rights_event where request in (select id from due)
                        )
                        delete from privacy.rights_request where id in (select id from due)
                        """).param("before", past(now)).param("most", most).update();
    }

    private static OffsetDateTime past(Instant now) {
        return now.atZone(CityTime.ZONE).minusYears(YEARS).toOffsetDateTime();
    }

    @Override
    public List<Section> of(AccountId account, Form form) {
        return List.of(
                new Section("同意和撤回", "证明您同意过什么", LegalBasis.DUTY, "撤回三年后", consents(account)),
                new Section("权利请求", "办理您的个人信息权利请求", LegalBasis.DUTY, "办结三年后", requests(account)));
    }

    private List<Item> consents(AccountId account) {
        return jdbc.sql("""
                        select purpose, statement, given_at, withdrawn_at from privacy.consent
                        where account = :account order by given_at desc, id desc limit 200
                        """)
                .param("account", account.value())
                .query((row, n) -> Item.of(
                        new Fact("用途", Purpose.valueOf(row.getString("purpose")).label()),
                        new Fact("告知书", "第 " + row.getInt("statement") + " 版"),
                        new Fact("同意时间", moment(row, "given_at", "")),
                        new Fact("撤回时间", moment(row, "withdrawn_at", "没有撤回"))))
                .list();
    }

    private List<Item> requests(AccountId account) {
        return jdbc.sql("""
                        select kind, state, created_at, ended_at from privacy.rights_request
                        where account = :account order by seq desc limit 200
                        """)
                .param("account", account.value())
                .query((row, n) -> Item.of(
                        new Fact("种类", RightsKind.valueOf(row.getString("kind")).label()),
                        new Fact(
                                "状态",
                                RightsState.valueOf(row.getString("state")).label()),
                        new Fact("提出时间", moment(row, "created_at", "")),
                        new Fact("办结时间", moment(row, "ended_at", "没有办结"))))
                .list();
    }

    private static String moment(ResultSet row, String column, String otherwise) throws SQLException {
        @Nullable Instant at = instantOrNull(row, column);
        return at == null ? otherwise : CityTime.minute(at);
    }

    /** One thing after the other: what is still to be corrected can't be when nobody is left. */
    @Override
    public List<String> obstacles(AccountId account) {
        int open = jdbc.sql("""
                        select count(*) from privacy.rights_request
                        where account = :account and ended_at is null and kind in ('COPY', 'CORRECT')
                        """)
                .param("account", account.value())
                .query(Integer.class)
                .single();
        return open == 0 ? List.of() : List.of("您还有 %d 件权利请求没有办结，请等办结，或者先撤回".formatted(open));
    }

    @Override
    public List<Kept> kept(AccountId account) {
        return List.of(new Kept("这件权利请求的办理记录（只记编号）", "办结后 " + YEARS + " 年", PROOF));
    }

    /** That a request was made stays, and what came of it; neither tells of whom. */
    @Override
    public List<Erased> erase(AccountId account) {
        jdbc.sql("update privacy.rights_request set wanted = null, answer = null where account = :account")
                .param("account", account.value())
                .update();
        return List.of(new Erased(
                "同意记录",
                jdbc.sql("delete from privacy.consent where account = :account")
                        .param("account", account.value())
                        .update()));
    }
}
