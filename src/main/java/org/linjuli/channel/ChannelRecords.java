package org.linjuli.channel;

import java.util.List;
import java.util.Set;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.LegalBasis;
import org.linjuli.shared.PersonalRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody was told. */
@Component
class ChannelRecords implements PersonalRecords {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    ChannelRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("channel.notice", "channel.sms");
    }

    @Override
    public List<Section> of(AccountId account, Form form) {
        return List.of(
                new Section("站内消息", "告诉您办理进展", LegalBasis.DUTY, "一年", notices(account)),
                new Section("短信", "紧急情况和验证码", LegalBasis.DUTY, "发送后一百八十天", messages(account)));
    }

    private List<Item> notices(AccountId account) {
        return jdbc.sql("""
                        select at, text from channel.notice where account = :account order by at desc, id desc limit :most
                        """)
                .param("account", account.value())
                .param("most", MOST)
                .query((row, n) -> Item.of(
                        new Fact("时间", CityTime.minute(row.getTimestamp("at").toInstant())),
                        new Fact("内容", row.getString("text"))))
                .list();
    }

    private List<Item> messages(AccountId account) {
        return jdbc.sql("""
                        select created_at, text, state from channel.sms where account = :account
                        order by seq desc limit :most
                        """)
                .param("account", account.value())
                .param("most", MOST)
                .query((row, n) -> Item.of(
                        new Fact(
                                "时间",
                                CityTime.minute(row.getTimestamp("created_at").toInstant())),
                        new Fact("内容", row.getString("text"))))
                .list();
    }

    @Override
    public List<Erased> erase(AccountId account) {
        return List.of(
                new Erased("站内消息", delete("delete from channel.notice where account = :account", account)),
                new Erased("短信", delete("delete from channel.sms where account = :account", account)));
    }

    private int delete(String sql, AccountId account) {
        return jdbc.sql(sql).param("account", account.value()).update();
    }
}
