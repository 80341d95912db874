package org.linjuli.meeting;

import java.time.temporal.ChronoUnit;
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

/** In which meetings somebody was, took the chair or wrote the minutes, and how long that is kept. */
@Component
@Order(11)
class MeetingRecords implements PersonalRecords, Retentions {

    private static final int MOST = 100;
    private static final String FILES = "《机关文件材料归档范围和文书档案保管期限规定》：会议记录、决议属长期保存";

    private static final Set<String> IN_OFFICE = Set.of("meeting.attendance", "meeting.minutes", "meeting.meeting");

    private static final int DAYS_HERE = 30;

    private final JdbcClient jdbc;
    private final ResidentStore residents;

    MeetingRecords(JdbcClient jdbc, ResidentStore residents) {
        this.jdbc = jdbc;
        this.residents = residents;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "meeting.attendance",
                "meeting.minutes",
                "meeting.meeting",
                "meeting.calendar_feed",
                "meeting.resident_here",
                "meeting.reminder_wanted");
    }

    @Override
    public List<Retention> rules() {
        return List.of(
                Retention.archived("meeting.files", IN_OFFICE, "会议签到、记录和主持人", "30 年；签到和记录人随账号注销去掉姓名", FILES),
                Retention.withAccount(
                        "meeting.calendar_feed", Set.of("meeting.calendar_feed"), "日历订阅地址（只存指纹）", "本人随时可以停用"),
                Retention.withAccount(
                        "meeting.reminder_wanted", Set.of("meeting.reminder_wanted"), "要提醒说事会的居民", "本人随时可以取消"),
                Retention.nightly(
                        "meeting.resident_here",
                        Set.of("meeting.resident_here"),
                        "居民说事会签到",
                        DAYS_HERE + " 天，以后只留人数",
                        "《个人信息保护法》第十九条：最短必要期限",
                        (now, most) -> Asker.PRODUCT.ask(
                                () -> residents.forget(now.minus(DAYS_HERE, ChronoUnit.DAYS), most))));
    }

    @Override
    public List<Section> of(AccountId account, Form form) {
        var attended = jdbc.sql("""
                        select m.day, m.tier, a.at from meeting.attendance a join meeting.meeting m on m.id = a.meeting
                        where a.account = :account order by a.at desc limit :most
                        """)
                .param("account", account.value())
                .param("most", MOST)
                .query((row, number) -> Item.of(
                        new Fact("会议", Tier.valueOf(row.getString("tier")).label()),
                        new Fact("日期", row.getString("day")),
                        new Fact("签到时间", CityTime.minute(row.getTimestamp("at").toInstant()))))
                .list();
        var feeds = jdbc.sql("select made_at from meeting.calendar_feed where account = :account")
                .param("account", account.value())
                .query((row, number) -> Item.of(new Fact(
                        "生成时间", CityTime.minute(row.getTimestamp("made_at").toInstant()))))
                .list();
        var here = jdbc.sql("""
                        select m.day, h.at from meeting.resident_here h join meeting.meeting m on m.id = h.meeting
                        where h.account = :account order by h.at desc limit :most
                        """)
                .param("account", account.value())
                .param("most", MOST)
                .query((row, number) -> Item.of(
                        new Fact("日期", row.getString("day")),
                        new Fact("签到时间", CityTime.minute(row.getTimestamp("at").toInstant()))))
                .list();
        var reminders = jdbc.sql("select at from meeting.reminder_wanted where account = :account")
                .param("account", account.value())
                .query((row, number) -> Item.of(
                        new Fact("开启时间", CityTime.minute(row.getTimestamp("at").toInstant()))))
                .list();
        return List.of(
                new Section("会议签到", "核对到会席位", LegalBasis.DUTY, "30 年", attended),
                new Section("日历订阅地址", "在手机日历里看会议", LegalBasis.CONSENT, "停用或注销账号时", feeds),
                new Section("说事会签到", "核对到会居民人数，每人只计一次", LegalBasis.CONSENT, DAYS_HERE + " 天", here),
                new Section("说事会提醒", "会前一天提醒、改期告知", LegalBasis.CONSENT, "取消或注销账号时", reminders));
    }

    @Override
    public List<Kept> kept(AccountId account) {
        boolean chaired = jdbc.sql("select exists (select from meeting.meeting where chaired_by = :account)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
        return chaired ? List.of(new Kept("主持会议的记录（只记账号编号）", "30 年", FILES)) : List.of();
    }

    @Override
    public List<Erased> erase(AccountId account) {
        return Asker.PRODUCT.ask(() -> forgotten(account));
    }

    private List<Erased> forgotten(AccountId account) {
        int seats = jdbc.sql("update meeting.attendance set account = null where account = :account")
                .param("account", account.value())
                .update();
        jdbc.sql("update meeting.minutes set saved_by = null where saved_by = :account")
                .param("account", account.value())
                .update();
        int feeds = jdbc.sql("delete from meeting.calendar_feed where account = :account")
                .param("account", account.value())
                .update();
        int here = jdbc.sql("delete from meeting.resident_here where account = :account")
                .param("account", account.value())
                .update();
        int reminders = residents.wantNoReminder(account) ? 1 : 0;
        return List.of(
                new Erased("说事会签到", here),
                new Erased("说事会提醒", reminders),
                new Erased("会议签到", seats),
                new Erased("日历订阅地址", feeds));
    }
}
