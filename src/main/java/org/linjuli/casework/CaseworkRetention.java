package org.linjuli.casework;

import static org.linjuli.platform.Columns.utc;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.linjuli.audit.Audit;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Retention;
import org.linjuli.shared.Retentions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long it is known who reported a request, and what else casework keeps about people. */
@Component
class CaseworkRetention implements Retentions {

    /** A closed matter may be contested within 15 days, and what comes of that within a month more. */
    static final int DAYS_TO_CONTEST = 60;

    private static final int YEARS_OF_REPORTERS = 3;

    /** Nothing leads back from a random number; the reporter counts on. */
    static final String FORGET = """
            update casework.reporter p
            set account = gen_random_uuid(), note = null, reason = null, is_anonymous = true, forgotten_at = :now
            """;

    private final JdbcClient jdbc;
    private final Audit audit;

    CaseworkRetention(JdbcClient jdbc, Audit audit) {
        this.audit = audit;
        this.jdbc = jdbc;
    }

    @Override
    public List<Retention> rules() {
        return List.of(
                Retention.nightly(
                        "casework.reporter",
                        Set.of("casework.reporter"),
                        "诉求的反映人",
                        "办结后 " + YEARS_OF_REPORTERS + " 年，此后只留人数",
                        "《个人信息保护法》第十九条；三年内可查询、申诉、复核",
                        this::forgetReporters),
                Retention.nightly(
                        "casework.forgotten",
                        Set.of("casework.forgotten"),
                        "已注销者未过申诉期的诉求",
                        "办结后 " + DAYS_TO_CONTEST + " 天",
                        "申诉期内须能找到同一反映人",
                        this::forgetTheForgotten),
                Retention.swept(
                        "casework.photo-waiting",
                        Set.of("casework.photo_content"),
                        "没有提交的照片",
                        "一天",
                        "《个人信息保护法》第四十七条：目的无法实现即删除"),
                Retention.archived(
                        "casework.photo",
                        Set.of("casework.photo"),
                        "诉求的照片（上传时已去除位置和设备信息）",
                        "与诉求同期",
                        "《机关文件材料归档范围和文书档案保管期限规定》"),
                Retention.archived(
                        "casework.record",
                        Set.of("casework.request", "casework.timeline"),
                        "诉求内容和办理经过（只记账号编号）",
                        "10 年",
                        "《机关文件材料归档范围和文书档案保管期限规定》"),
                Retention.nightly(
                        "casework.export-order",
                        Set.of("casework.export_order"),
                        "导出申请",
                        "与审计日志同期（%s）".formatted(audit.keepsInWords()),
                        "《网络安全法》第二十三条；凭导出文件的追踪编号可以追查",
                        this::purgeOrders),
                Retention.withAccount("casework.saved-filter", Set.of("casework.saved_filter"), "常用筛选", "本人保存，可随时删除"));
    }

    private int purgeOrders(Instant now, int most) {
        return jdbc.sql("""
                        delete from casework.export_order where id in (
                          select id from casework.export_order
                          where asked_at < :before and coalesce(collected_at, asked_at) < :before
                          limit :most)
                        """)
                .param("before", now.atZone(CityTime.ZONE).minus(audit.keeps()).toOffsetDateTime())
                .param("most", most)
                .update();
    }

    private int forgetReporters(Instant now, int most) {
        return jdbc.sql(FORGET + """
                        where (p.request_id, p.account) in (
                          select due.request_id, due.account
                          from casework.request r join casework.reporter due on due.request_id = r.id
                          where r.closed_at < :before and due.forgotten_at is null
                          limit :most)
                        """)
                .param("now", utc(now))
                .param(
                        "before",
                        now.atZone(CityTime.ZONE).minusYears(YEARS_OF_REPORTERS).toOffsetDateTime())
                .param("most", most)
                .update();
    }

    /** The account itself is forgotten when its last matter is. */
    private int forgetTheForgotten(Instant now, int most) {
        int reporters = jdbc.sql(FORGET + """
                        where (p.request_id, p.account) in (
                          select due.request_id, due.account
                          from casework.forgotten f
                          join casework.reporter due on due.account = f.account
                          join casework.request r on r.id = due.request_id
                          where coalesce(r.closed_at, r.clock_from) < :before and r.owes is null
                          limit :most)
                        """)
                .param("now", utc(now))
                .param(
                        "before",
                        now.atZone(CityTime.ZONE).minusDays(DAYS_TO_CONTEST).toOffsetDateTime())
                .param("most", most)
                .update();
        jdbc.sql("""
                        delete from casework.forgotten f
                        where not exists (select from casework.reporter p where p.account = f.account)
                        """).update();
        return reporters;
    }
}
