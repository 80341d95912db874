package org.linjuli.channel;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.Retention;
import org.linjuli.shared.Retentions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long it is kept what people were told. */
@Component
class ChannelRetention implements Retentions {

    private static final int DAYS_OF_NOTICES = 365;
    private static final int DAYS_OF_MESSAGES = 180;

    private final JdbcClient jdbc;

    ChannelRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Retention> rules() {
        return List.of(
                Retention.nightly(
                        "channel.notice",
                        Set.of("channel.notice"),
                        "站内消息",
                        DAYS_OF_NOTICES + " 天",
                        "《个人信息保护法》第十九条：一年后消息已无用处",
                        (now, most) -> purge("channel.notice", "at", now, DAYS_OF_NOTICES, most)),
                Retention.nightly(
                        "channel.sms",
                        Set.of("channel.sms"),
                        "已结束的短信",
                        "发送后 " + DAYS_OF_MESSAGES + " 天",
                        "《网络安全法》第二十三条：发送记录不少于六个月",
                        (now, most) -> purge("channel.sms", "ended_at", now, DAYS_OF_MESSAGES, most)));
    }

    private int purge(String table, String column, Instant now, int days, int most) {
        return jdbc.sql("""
                        delete from %1$s where id in (select id from %1$s where %2$s < :before limit :most)
                        """.formatted(table, column))
                .param("before", now.atZone(CityTime.ZONE).minusDays(days).toOffsetDateTime())
                .param("most", most)
                .update();
    }
}
